package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.type.ColumnType;
import java.math.BigInteger;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.UUIDType;

/** How column types are stored in Parquet. */
final class LeafElements {
  /** Decimals up to this many digits are stored in 32 bits. */
  private static final int MAX_INT_PRECISION = 9;

  private static final int UUID_LENGTH = 16;

  private LeafElements() {}

  static Type physicalType(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> Type.BOOLEAN;
      case TINYINT, SMALLINT, INTEGER, DATE -> Type.INT32;
      case BIGINT, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> Type.INT64;
      case REAL -> Type.FLOAT;
      case DOUBLE -> Type.DOUBLE;
      case VARCHAR, VARBINARY -> Type.BYTE_ARRAY;
      case UUID -> Type.FIXED_LEN_BYTE_ARRAY;
      case DECIMAL -> {
        if (type.precision() <= MAX_INT_PRECISION) {
          yield Type.INT32;
        }
        yield type.precision() <= ColumnType.MAX_LONG_PRECISION
            ? Type.INT64
            : Type.FIXED_LEN_BYTE_ARRAY;
      }
    };
  }

  /** Bytes of a value of a type stored as FIXED_LEN_BYTE_ARRAY: the fewest that hold them all. */
  static int fixedLength(ColumnType type) {
    return switch (type.kind()) {
      case UUID -> UUID_LENGTH;
      case DECIMAL -> BigInteger.TEN.pow(type.precision()).bitLength() / Byte.SIZE + 1;
      default -> throw new IllegalArgumentException(type + " has no fixed length");
    };
  }

  /** The schema element of a leaf, its repetition left to the caller. */
  static SchemaElement element(String name, ColumnType type) {
    SchemaElement element = new SchemaElement(name).setType(physicalType(type));
    switch (type.kind()) {
      case BOOLEAN, INTEGER, BIGINT, REAL, DOUBLE, VARBINARY -> {}
      case TINYINT -> annotate(element, ConvertedType.INT_8, integer(8));
      case SMALLINT -> annotate(element, ConvertedType.INT_16, integer(16));
      case VARCHAR -> annotate(element, ConvertedType.UTF8, LogicalType.STRING(new StringType()));
      case DATE -> annotate(element, ConvertedType.DATE, LogicalType.DATE(new DateType()));
      // The converted types of times and timestamps mean UTC: local ones have the logical type
      // only.
      case TIME -> element.setLogicalType(LogicalType.TIME(new TimeType(false, microseconds())));
      case TIMESTAMP -> element.setLogicalType(timestamp(false));
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          annotate(element, ConvertedType.TIMESTAMP_MICROS, timestamp(true));
      case UUID -> element.setLogicalType(LogicalType.UUID(new UUIDType()));
      case DECIMAL -> {
        annotate(
            element,
            ConvertedType.DECIMAL,
            LogicalType.DECIMAL(new DecimalType(type.scale(), type.precision())));
        element.setScale(type.scale()).setPrecision(type.precision());
      }
    }
    if (element.getType() == Type.FIXED_LEN_BYTE_ARRAY) {
      element.setType_length(fixedLength(type));
    }
    return element;
  }

  private static void annotate(SchemaElement element, ConvertedType converted, LogicalType type) {
    element.setConverted_type(converted).setLogicalType(type);
  }

  private static LogicalType integer(int bits) {
    return LogicalType.INTEGER(new IntType((byte) bits, true));
  }

  private static LogicalType timestamp(boolean adjustedToUtc) {
    return LogicalType.TIMESTAMP(new TimestampType(adjustedToUtc, microseconds()));
  }

  private static TimeUnit microseconds() {
    return TimeUnit.MICROS(new MicroSeconds());
  }
}
