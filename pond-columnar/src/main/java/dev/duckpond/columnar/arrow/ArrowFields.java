package dev.duckpond.columnar.arrow;

import com.google.flatbuffers.Table;
import dev.duckpond.columnar.arrow.ArrowField.Bits;
import dev.duckpond.columnar.arrow.ArrowField.Fixed;
import dev.duckpond.columnar.arrow.ArrowField.FixedBytes;
import dev.duckpond.columnar.arrow.ArrowField.Layout;
import dev.duckpond.columnar.arrow.ArrowField.Offsets;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;

/** What the fields of a stream's schema are here. */
final class ArrowFields {
  static final String EXTENSION_NAME = "ARROW:extension:name";
  static final String UUID_EXTENSION = "arrow.uuid";
  static final int UUID_LENGTH = 16;

  private static final long MILLISECONDS_OF_DAY = 86_400_000;

  private ArrowFields() {}

  /**
   * What a field is here.
   *
   * @throws ArrowException when there is no type here for it; names the field
   */
  static ArrowField read(org.apache.arrow.flatbuf.Field field) throws ArrowException {
    String name = field.name() == null ? "" : field.name();
    if (field.dictionary() != null) {
      throw unsupported(name, "dictionary encoding");
    }
    return switch (field.typeType()) {
      case Type.Bool -> of(field, name, ColumnType.BOOLEAN, new Bits());
      case Type.Int -> integer(field, name);
      case Type.FloatingPoint -> floatingPoint(field, name);
      case Type.Decimal -> decimal(field, name);
      case Type.Utf8 -> of(field, name, ColumnType.VARCHAR, new Offsets(Integer.BYTES));
      case Type.LargeUtf8 -> of(field, name, ColumnType.VARCHAR, new Offsets(Long.BYTES));
      case Type.Binary -> of(field, name, ColumnType.VARBINARY, new Offsets(Integer.BYTES));
      case Type.LargeBinary -> of(field, name, ColumnType.VARBINARY, new Offsets(Long.BYTES));
      case Type.FixedSizeBinary -> fixedSizeBinary(field, name);
      case Type.Date -> date(field, name);
      case Type.Time -> time(field, name);
      case Type.Timestamp -> timestamp(field, name);
      default -> throw unsupported(name, "the type " + typeName(field.typeType()));
    };
  }

  private static ArrowField integer(org.apache.arrow.flatbuf.Field field, String name)
      throws ArrowException {
    Int type = (Int) type(field, new Int());
    boolean signed = type.isSigned();
    ColumnType columnType =
        switch (type.bitWidth()) {
          case 8 -> signed ? ColumnType.TINYINT : ColumnType.SMALLINT;
          case 16 -> signed ? ColumnType.SMALLINT : ColumnType.INTEGER;
          case 32 -> signed ? ColumnType.INTEGER : ColumnType.BIGINT;
          case 64 -> {
            if (!signed) {
              throw unsupported(name, "an unsigned integer of 64 bits");
            }
            yield ColumnType.BIGINT;
          }
          default -> throw unsupported(name, "an integer of " + type.bitWidth() + " bits");
        };
    return of(field, name, columnType, new Fixed(type.bitWidth() / Byte.SIZE, signed, 1));
  }

  private static ArrowField floatingPoint(org.apache.arrow.flatbuf.Field field, String name)
      throws ArrowException {
    FloatingPoint type = (FloatingPoint) type(field, new FloatingPoint());
    return switch (type.precision()) {
      case Precision.SINGLE -> of(field, name, ColumnType.REAL, new Fixed(4, true, 1));
      case Precision.DOUBLE -> of(field, name, ColumnType.DOUBLE, new Fixed(8, true, 1));
      default -> throw unsupported(name, "a floating-point number of half precision");
    };
  }

  private static ArrowField decimal(org.apache.arrow.flatbuf.Field field, String name)
      throws ArrowException {
    Decimal type = (Decimal) type(field, new Decimal());
    boolean fits =
        type.bitWidth() == 128
            && type.precision() >= 1
            && type.precision() <= ColumnType.MAX_PRECISION
            && type.scale() >= 0
            && type.scale() <= type.precision();
    if (!fits) {
      throw unsupported(
          name,
          "a decimal of " + type.bitWidth() + " bits, " + type.precision() + ", " + type.scale());
    }
    return of(field, name, ColumnType.decimal(type.precision(), type.scale()), new FixedBytes(16));
  }

  private static ArrowField fixedSizeBinary(org.apache.arrow.flatbuf.Field field, String name)
      throws ArrowException {
    FixedSizeBinary type = (FixedSizeBinary) type(field, new FixedSizeBinary());
    if (type.byteWidth() < 1) {
      throw unsupported(name, "a width of " + type.byteWidth() + " bytes");
    }
    boolean uuid = type.byteWidth() == UUID_LENGTH && isUuid(field);
    ColumnType columnType = uuid ? ColumnType.UUID : ColumnType.VARBINARY;
    return of(field, name, columnType, new FixedBytes(type.byteWidth()));
  }

  private static boolean isUuid(org.apache.arrow.flatbuf.Field field) {
    for (int i = 0; i < field.customMetadataLength(); i++) {
      KeyValue entry = field.customMetadata(i);
      if (EXTENSION_NAME.equals(entry.key()) && UUID_EXTENSION.equals(entry.value())) {
        return true;
      }
    }
    return false;
  }

  private static ArrowField date(org.apache.arrow.flatbuf.Field field, String name)
      throws ArrowException {
    Date type = (Date) type(field, new Date());
    Fixed layout =
        type.unit() == DateUnit.DAY
            ? new Fixed(Integer.BYTES, true, 1)
            : new Fixed(Long.BYTES, true, -MILLISECONDS_OF_DAY);
    return of(field, name, ColumnType.DATE, layout);
  }

  private static ArrowField time(org.apache.arrow.flatbuf.Field field, String name)
      throws ArrowException {
    Time type = (Time) type(field, new Time());
    long multiplier = microsecondsOf(type.unit(), name);
    return of(field, name, ColumnType.TIME, new Fixed(type.bitWidth() / 8, true, multiplier));
  }

  private static ArrowField timestamp(org.apache.arrow.flatbuf.Field field, String name)
      throws ArrowException {
    Timestamp type = (Timestamp) type(field, new Timestamp());
    ColumnType columnType =
        type.timezone() == null ? ColumnType.TIMESTAMP : ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
    long multiplier = microsecondsOf(type.unit(), name);
    return of(field, name, columnType, new Fixed(Long.BYTES, true, multiplier));
  }

  private static long microsecondsOf(short unit, String name) throws ArrowException {
    return switch (unit) {
      case TimeUnit.SECOND -> 1_000_000;
      case TimeUnit.MILLISECOND -> 1_000;
      case TimeUnit.MICROSECOND -> 1;
      default -> throw unsupported(name, "a time in nanoseconds");
    };
  }

  private static Table type(org.apache.arrow.flatbuf.Field field, Table target)
      throws ArrowException {
    Table type = field.type(target);
    if (type == null) {
      throw new ArrowException("the Arrow field " + field.name() + " has no type");
    }
    return type;
  }

  private static ArrowField of(
      org.apache.arrow.flatbuf.Field field, String name, ColumnType type, Layout layout) {
    return new ArrowField(new Field(name, type, field.nullable()), layout);
  }

  private static String typeName(byte type) {
    return type >= 0 && type < Type.names.length ? Type.name(type) : "number " + type;
  }

  private static ArrowException unsupported(String field, String what) {
    return new ArrowException("the Arrow field " + field + " has " + what + ": not supported");
  }
}
