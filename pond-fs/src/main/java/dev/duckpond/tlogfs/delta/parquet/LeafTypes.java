package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.type.ColumnType;
import io.delta.kernel.internal.util.ColumnMapping;
import io.delta.kernel.types.BinaryType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.ByteType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FloatType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.ShortType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.TimestampNTZType;
import io.delta.kernel.types.TimestampType;

/** The kernel's primitive types as column types. */
final class LeafTypes {
  private LeafTypes() {}

  /**
   * The column type that holds values of a type.
   *
   * @param column what to call it when it is refused
   */
  static ColumnType columnType(DataType type, String column) {
    if (type instanceof StringType) {
      return ColumnType.VARCHAR;
    } else if (type instanceof LongType) {
      return ColumnType.BIGINT;
    } else if (type instanceof IntegerType) {
      return ColumnType.INTEGER;
    } else if (type instanceof BooleanType) {
      return ColumnType.BOOLEAN;
    } else if (type instanceof BinaryType) {
      return ColumnType.VARBINARY;
    } else if (type instanceof TimestampType) {
      return ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
    } else if (type instanceof TimestampNTZType) {
      return ColumnType.TIMESTAMP;
    } else if (type instanceof DateType) {
      return ColumnType.DATE;
    } else if (type instanceof DoubleType) {
      return ColumnType.DOUBLE;
    } else if (type instanceof FloatType) {
      return ColumnType.REAL;
    } else if (type instanceof ShortType) {
      return ColumnType.SMALLINT;
    } else if (type instanceof ByteType) {
      return ColumnType.TINYINT;
    } else if (type instanceof DecimalType decimal) {
      return ColumnType.decimal(decimal.getPrecision(), decimal.getScale());
    }
    throw new UnsupportedOperationException(
        "column " + column + ": no Parquet files with the type " + type);
  }

  /** Columns are found by name: those that Delta wants found by number are refused. */
  static void checkFoundByName(StructField field) {
    if (field.getMetadata().contains(ColumnMapping.PARQUET_FIELD_ID_KEY)) {
      throw new UnsupportedOperationException(
          "column " + field.getName() + ": no Parquet files of columns with field ids");
    }
  }
}
