package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetNode;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.VectorBuilder;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.types.StructField;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Values that are not nested. */
final class LeafShredder extends ColumnShredder {
  private final ColumnType type;
  private final int maxDefinition;
  private final int maxRepetition;
  private final VectorBuilder values;
  private int[] definitionLevels = new int[64];
  private int[] repetitionLevels = new int[64];
  private int entryCount;

  LeafShredder(StructField field, int maxDefinition, int maxRepetition) {
    super(field.getName(), field.isNullable());
    this.type = LeafTypes.columnType(field.getDataType(), field.getName());
    this.maxDefinition = maxDefinition;
    this.maxRepetition = maxRepetition;
    this.values = new VectorBuilder(type);
  }

  @Override
  ParquetNode node() {
    return new ParquetNode.Leaf(name(), repetition(), type);
  }

  @Override
  void addValue(ColumnVector vector, int row, int repetition) {
    addEntry(repetition, maxDefinition);
    switch (type.kind()) {
      case BOOLEAN -> values.appendBoolean(vector.getBoolean(row));
      case TINYINT -> values.appendInt(vector.getByte(row));
      case SMALLINT -> values.appendInt(vector.getShort(row));
      case INTEGER, DATE -> values.appendInt(vector.getInt(row));
      case BIGINT, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          values.appendLong(vector.getLong(row));
      case REAL -> values.appendFloat(vector.getFloat(row));
      case DOUBLE -> values.appendDouble(vector.getDouble(row));
      case VARCHAR -> values.appendString(vector.getString(row));
      case VARBINARY, UUID -> {
        byte[] bytes = vector.getBinary(row);
        values.appendBytes(bytes, 0, bytes.length);
      }
      case DECIMAL -> appendDecimal(vector.getDecimal(row).setScale(type.scale()).unscaledValue());
    }
  }

  private void appendDecimal(BigInteger unscaled) {
    if (type.precision() <= ColumnType.MAX_LONG_PRECISION) {
      values.appendLong(unscaled.longValueExact());
    } else {
      values.appendInt128(Int128.high(unscaled), Int128.low(unscaled));
    }
  }

  @Override
  void addAbsent(int repetition, int definition) {
    addEntry(repetition, definition);
  }

  private void addEntry(int repetition, int definition) {
    if (entryCount == definitionLevels.length) {
      definitionLevels = Arrays.copyOf(definitionLevels, 2 * entryCount);
      repetitionLevels = Arrays.copyOf(repetitionLevels, 2 * entryCount);
    }
    definitionLevels[entryCount] = definition;
    repetitionLevels[entryCount++] = repetition;
  }

  @Override
  void takeLeaves(List<LeafValues> target) {
    target.add(
        new LeafValues(
            entryCount,
            maxDefinition > 0 ? Arrays.copyOf(definitionLevels, entryCount) : null,
            maxRepetition > 0 ? Arrays.copyOf(repetitionLevels, entryCount) : null,
            values.build()));
    entryCount = 0;
  }
}
