package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetNode;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import java.util.List;

/**
 * Takes values of one column, at any depth, apart into the entries of its leaves. Collects the rows
 * of a batch, then gives them away. Not thread-safe.
 */
abstract sealed class ColumnShredder
    permits LeafShredder, StructShredder, ListShredder, MapShredder {
  private final String name;
  private final boolean nullable;

  ColumnShredder(String name, boolean nullable) {
    this.name = name;
    this.nullable = nullable;
  }

  /**
   * @param parentDefinition definition level of an entry whose parent is there
   * @param parentRepetition number of repeated nodes above
   */
  static ColumnShredder of(StructField field, int parentDefinition, int parentRepetition) {
    LeafTypes.checkFoundByName(field);
    int definition = field.isNullable() ? parentDefinition + 1 : parentDefinition;
    if (field.getDataType() instanceof StructType type) {
      return new StructShredder(field, type, definition, parentRepetition);
    } else if (field.getDataType() instanceof ArrayType type) {
      return new ListShredder(field, type, definition, parentRepetition);
    } else if (field.getDataType() instanceof MapType type) {
      return new MapShredder(field, type, definition, parentRepetition);
    }
    return new LeafShredder(field, definition, parentRepetition);
  }

  final String name() {
    return name;
  }

  final ParquetNode.Repetition repetition() {
    return nullable ? ParquetNode.Repetition.OPTIONAL : ParquetNode.Repetition.REQUIRED;
  }

  /** The column as the file's schema has it. */
  abstract ParquetNode node();

  /**
   * Adds the value of a row.
   *
   * @param repetition repetition level of the first entry
   * @param parentDefinition level of an entry that ends here because the value is null
   */
  final void add(ColumnVector vector, int row, int repetition, int parentDefinition) {
    if (!vector.isNullAt(row)) {
      addValue(vector, row, repetition);
    } else if (nullable) {
      addAbsent(repetition, parentDefinition);
    } else {
      throw new IllegalArgumentException("column " + name + " is required, but a row has no value");
    }
  }

  /** Adds a value that is not null. */
  abstract void addValue(ColumnVector vector, int row, int repetition);

  /** Adds an entry without a value to each leaf. */
  abstract void addAbsent(int repetition, int definition);

  /** Moves the entries collected to {@code target}, leaf by leaf. */
  abstract void takeLeaves(List<LeafValues> target);
}
