package dev.duckpond.columnar.parquet.metadata;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.type.ColumnType;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.IntType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;

/**
 * Column types of leaves. An annotation this version does not know leaves the physical type, as the
 * format asks; one that does not fit the physical type is refused.
 */
final class TypeMapping {
  private final SchemaElement element;
  private final Type physical;

  private TypeMapping(SchemaElement element) {
    this.element = element;
    this.physical = element.getType();
  }

  /**
   * The type of a leaf.
   *
   * @throws MalformedDataException when there is none; says why
   */
  static LeafType of(SchemaElement element) throws MalformedDataException {
    TypeMapping mapping = new TypeMapping(element);
    if (element.isSetLogicalType()) {
      return element.getLogicalType().getSetField() == null
          ? mapping.unordered()
          : mapping.logical(element.getLogicalType());
    }
    ConvertedType converted = element.getConverted_type();
    return converted == null ? mapping.plain() : mapping.converted(converted);
  }

  private LeafType logical(LogicalType logical) throws MalformedDataException {
    return switch (logical.getSetField()) {
      case STRING, ENUM, JSON -> text();
      case DECIMAL -> {
        DecimalType decimal = logical.getDECIMAL();
        yield decimal(decimal.getPrecision(), decimal.getScale());
      }
      case DATE -> only(Type.INT32, ColumnType.DATE, Conversion.NONE);
      case TIME -> time(logical.getTIME().getUnit());
      case TIMESTAMP ->
          timestamp(logical.getTIMESTAMP().getUnit(), logical.getTIMESTAMP().isIsAdjustedToUTC());
      case INTEGER -> {
        IntType integer = logical.getINTEGER();
        yield integer(integer.getBitWidth(), integer.isIsSigned());
      }
      case UUID -> fixed(16, ColumnType.UUID, Conversion.NONE);
      case FLOAT16 -> fixed(2, ColumnType.REAL, Conversion.FLOAT16);
      case MAP, LIST, UNKNOWN, BSON -> plain();
      case VARIANT, GEOMETRY, GEOGRAPHY -> unordered();
    };
  }

  private LeafType converted(ConvertedType converted) throws MalformedDataException {
    return switch (converted) {
      case UTF8, ENUM, JSON -> text();
      case DECIMAL -> decimal(element.getPrecision(), element.getScale());
      case DATE -> only(Type.INT32, ColumnType.DATE, Conversion.NONE);
      case TIME_MILLIS -> only(Type.INT32, ColumnType.TIME, Conversion.MILLIS);
      case TIME_MICROS -> only(Type.INT64, ColumnType.TIME, Conversion.NONE);
      case TIMESTAMP_MILLIS ->
          only(Type.INT64, ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, Conversion.MILLIS);
      case TIMESTAMP_MICROS ->
          only(Type.INT64, ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, Conversion.NONE);
      case UINT_8 -> integer(8, false);
      case UINT_16 -> integer(16, false);
      case UINT_32 -> integer(32, false);
      case UINT_64 -> integer(64, false);
      case INT_8 -> integer(8, true);
      case INT_16 -> integer(16, true);
      case INT_32 -> integer(32, true);
      case INT_64 -> integer(64, true);
      case MAP, MAP_KEY_VALUE, LIST, BSON -> plain();
      case INTERVAL -> unordered();
    };
  }

  private LeafType plain() {
    return switch (physical) {
      case BOOLEAN -> new LeafType(ColumnType.BOOLEAN, Conversion.NONE);
      case INT32 -> new LeafType(ColumnType.INTEGER, Conversion.NONE);
      case INT64 -> new LeafType(ColumnType.BIGINT, Conversion.NONE);
      case INT96 -> new LeafType(ColumnType.TIMESTAMP, Conversion.INT96);
      case FLOAT -> new LeafType(ColumnType.REAL, Conversion.NONE);
      case DOUBLE -> new LeafType(ColumnType.DOUBLE, Conversion.NONE);
      case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> new LeafType(ColumnType.VARBINARY, Conversion.NONE);
    };
  }

  /** INT96 has no bounds in any case. */
  private LeafType unordered() {
    LeafType plain = plain();
    return plain.conversion() == Conversion.NONE
        ? new LeafType(plain.type(), Conversion.UNORDERED)
        : plain;
  }

  private LeafType text() throws MalformedDataException {
    if (physical == Type.FIXED_LEN_BYTE_ARRAY) {
      return new LeafType(ColumnType.VARCHAR, Conversion.NONE);
    }
    return only(Type.BYTE_ARRAY, ColumnType.VARCHAR, Conversion.NONE);
  }

  private LeafType integer(int bits, boolean signed) throws MalformedDataException {
    if (bits == 64) {
      return signed
          ? only(Type.INT64, ColumnType.BIGINT, Conversion.NONE)
          : only(Type.INT64, ColumnType.decimal(20, 0), Conversion.UNSIGNED_64);
    }
    return switch (bits) {
      case 8 ->
          signed
              ? only(Type.INT32, ColumnType.TINYINT, Conversion.SIGNED_8)
              : only(Type.INT32, ColumnType.SMALLINT, Conversion.UNSIGNED_8);
      case 16 ->
          signed
              ? only(Type.INT32, ColumnType.SMALLINT, Conversion.SIGNED_16)
              : only(Type.INT32, ColumnType.INTEGER, Conversion.UNSIGNED_16);
      case 32 ->
          signed
              ? only(Type.INT32, ColumnType.INTEGER, Conversion.NONE)
              : only(Type.INT32, ColumnType.BIGINT, Conversion.UNSIGNED_32);
      default -> throw new MalformedDataException("it holds integers of " + bits + " bits");
    };
  }

  private LeafType decimal(int precision, int scale) throws MalformedDataException {
    if (precision < 1 || precision > ColumnType.MAX_PRECISION || scale < 0 || scale > precision) {
      throw new MalformedDataException(
          "DECIMAL("
              + precision
              + ", "
              + scale
              + ") is outside DECIMAL(1..38, 0..precision), which is what can be read");
    }
    return switch (physical) {
      case INT32, INT64, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY ->
          new LeafType(ColumnType.decimal(precision, scale), Conversion.DECIMAL);
      case BOOLEAN, INT96, FLOAT, DOUBLE -> throw misplaced("DECIMAL");
    };
  }

  private LeafType time(TimeUnit unit) throws MalformedDataException {
    if (unit.isSetMILLIS()) {
      return only(Type.INT32, ColumnType.TIME, Conversion.MILLIS);
    }
    return only(
        Type.INT64, ColumnType.TIME, unit.isSetNANOS() ? Conversion.NANOS : Conversion.NONE);
  }

  private LeafType timestamp(TimeUnit unit, boolean instant) throws MalformedDataException {
    ColumnType type = instant ? ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE : ColumnType.TIMESTAMP;
    if (unit.isSetMILLIS()) {
      return only(Type.INT64, type, Conversion.MILLIS);
    }
    return only(Type.INT64, type, unit.isSetNANOS() ? Conversion.NANOS : Conversion.NONE);
  }

  private LeafType only(Type wanted, ColumnType type, Conversion conversion)
      throws MalformedDataException {
    if (physical != wanted) {
      throw misplaced(type.toString());
    }
    return new LeafType(type, conversion);
  }

  private LeafType fixed(int length, ColumnType type, Conversion conversion)
      throws MalformedDataException {
    if (element.getType_length() != length) {
      throw new MalformedDataException(
          type + " cannot be stored in " + element.getType_length() + " bytes");
    }
    return only(Type.FIXED_LEN_BYTE_ARRAY, type, conversion);
  }

  private MalformedDataException misplaced(String type) {
    return new MalformedDataException(type + " cannot be stored as " + physical);
  }
}
