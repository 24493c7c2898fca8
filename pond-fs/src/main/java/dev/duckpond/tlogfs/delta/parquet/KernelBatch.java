package dev.duckpond.tlogfs.delta.parquet;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import java.util.ArrayList;
import java.util.List;

/** Rows in the kernel's form. Immutable. */
final class KernelBatch implements ColumnarBatch {
  private final StructType schema;
  private final int size;
  private final List<ColumnVector> columns;

  KernelBatch(StructType schema, int size, List<ColumnVector> columns) {
    this.schema = schema;
    this.size = size;
    this.columns = List.copyOf(columns);
  }

  @Override
  public StructType getSchema() {
    return schema;
  }

  @Override
  public ColumnVector getColumnVector(int index) {
    return columns.get(index);
  }

  @Override
  public int getSize() {
    return size;
  }

  @Override
  public ColumnarBatch withNewColumn(int index, StructField field, ColumnVector column) {
    List<StructField> fields = new ArrayList<>(schema.fields());
    fields.add(index, field);
    List<ColumnVector> changed = new ArrayList<>(columns);
    changed.add(index, column);
    return new KernelBatch(new StructType(fields), size, changed);
  }

  @Override
  public ColumnarBatch withDeletedColumnAt(int index) {
    List<StructField> fields = new ArrayList<>(schema.fields());
    fields.remove(index);
    List<ColumnVector> changed = new ArrayList<>(columns);
    changed.remove(index);
    return new KernelBatch(new StructType(fields), size, changed);
  }

  @Override
  public ColumnarBatch withNewSchema(StructType newSchema) {
    if (!newSchema.equivalent(schema)) {
      throw new IllegalArgumentException(
          "a batch of " + schema + " cannot be seen as one of " + newSchema);
    }
    return new KernelBatch(newSchema, size, columns);
  }
}
