package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.LeafSchema;
import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.ParquetLeafReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.LongVector;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MetadataColumnSpec;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one Parquet file as the kernel's batches, one a row group. Not thread-safe. */
final class KernelFileReader implements Closeable {
  private final FileIoSource source;
  private final ParquetFooter footer;
  private final StructType schema;
  private int nextRowGroup;
  private long nextRow;

  /**
   * @param source closed with this reader, or if this fails
   */
  KernelFileReader(FileIoSource source, StructType schema) throws IOException {
    this.source = source;
    this.schema = schema;
    try {
      this.footer = ParquetFooter.read(source);
      for (StructField field : schema.fields()) {
        LeafTypes.checkFoundByName(field);
      }
    } catch (IOException | RuntimeException failure) {
      closeAfter(failure);
      throw failure;
    }
  }

  private void closeAfter(Exception failure) {
    try {
      source.close();
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }

  String name() {
    return source.name();
  }

  boolean hasNext() {
    return nextRowGroup < footer.rowGroups().size();
  }

  ColumnarBatch next() throws IOException {
    int rowGroup = nextRowGroup++;
    int rowCount = Math.toIntExact(footer.rowGroups().get(rowGroup).rowCount());
    List<LeafSlots> leaves = read(rowGroup);
    ColumnAssembler assembler = new ColumnAssembler(source.name());
    List<ColumnVector> columns = new ArrayList<>();
    for (StructField field : schema.fields()) {
      if (field.isMetadataColumn()) {
        columns.add(metadataColumn(field, rowCount));
      } else {
        List<LeafSlots> beneath = ColumnAssembler.beneath(leaves, 0, field.getName());
        columns.add(assembler.assemble(field.getDataType(), beneath, rowCount, 0, false));
      }
    }
    nextRow += rowCount;
    return new KernelBatch(schema, rowCount, columns);
  }

  /** The leaves of the columns asked for; all of a column's, even if not all are needed. */
  private List<LeafSlots> read(int rowGroup) throws IOException {
    Set<String> wanted =
        schema.fields().stream()
            .filter(StructField::isDataColumn)
            .map(StructField::getName)
            .collect(Collectors.toSet());
    List<LeafSlots> leaves = new ArrayList<>();
    for (LeafSchema leaf : footer.leaves()) {
      if (wanted.contains(leaf.path().get(0))) {
        leaves.add(LeafSlots.rows(ParquetLeafReader.read(source, footer, rowGroup, leaf.path())));
      }
    }
    return leaves;
  }

  private ColumnVector metadataColumn(StructField field, int rowCount) {
    if (field.getMetadataColumnSpec() != MetadataColumnSpec.ROW_INDEX) {
      throw new UnsupportedOperationException(
          source.name() + ": no metadata column " + field.getMetadataColumnSpec());
    }
    long[] rows = new long[rowCount];
    for (int row = 0; row < rowCount; row++) {
      rows[row] = nextRow + row;
    }
    return new FlatVector(LongType.LONG, new LongVector(ColumnType.BIGINT, rowCount, rows, null));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
