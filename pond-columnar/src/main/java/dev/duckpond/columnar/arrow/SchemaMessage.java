package dev.duckpond.columnar.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.type.TypeKind;
import org.apache.arrow.flatbuf.Binary;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/** Builds the schema that a stream starts with. */
final class SchemaMessage {
  private static final int DECIMAL_BITS = 128;

  private final FlatBufferBuilder builder;

  SchemaMessage(FlatBufferBuilder builder) {
    this.builder = builder;
  }

  /** Writes a schema into the builder; its offset there. */
  int write(Schema schema) {
    int[] fields = new int[schema.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field(schema.field(i));
    }
    int fieldsVector = org.apache.arrow.flatbuf.Schema.createFieldsVector(builder, fields);
    return org.apache.arrow.flatbuf.Schema.createSchema(
        builder, Endianness.Little, fieldsVector, 0, 0);
  }

  private int field(Field field) {
    int name = builder.createString(field.name());
    int type = type(field.type());
    int children = org.apache.arrow.flatbuf.Field.createChildrenVector(builder, new int[0]);
    int metadata = field.type().kind() == TypeKind.UUID ? uuidExtension() : 0;
    return org.apache.arrow.flatbuf.Field.createField(
        builder, name, field.nullable(), typeType(field.type()), type, 0, children, metadata);
  }

  private int uuidExtension() {
    int name =
        KeyValue.createKeyValue(
            builder,
            builder.createString(ArrowFields.EXTENSION_NAME),
            builder.createString(ArrowFields.UUID_EXTENSION));
    int empty =
        KeyValue.createKeyValue(
            builder, builder.createString("ARROW:extension:metadata"), builder.createString(""));
    return org.apache.arrow.flatbuf.Field.createCustomMetadataVector(
        builder, new int[] {name, empty});
  }

  private static byte typeType(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> Type.Bool;
      case TINYINT, SMALLINT, INTEGER, BIGINT -> Type.Int;
      case REAL, DOUBLE -> Type.FloatingPoint;
      case DECIMAL -> Type.Decimal;
      case VARCHAR -> Type.Utf8;
      case VARBINARY -> Type.Binary;
      case DATE -> Type.Date;
      case TIME -> Type.Time;
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> Type.Timestamp;
      case UUID -> Type.FixedSizeBinary;
    };
  }

  private int type(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> {
        Bool.startBool(builder);
        yield Bool.endBool(builder);
      }
      case TINYINT -> Int.createInt(builder, 8, true);
      case SMALLINT -> Int.createInt(builder, 16, true);
      case INTEGER -> Int.createInt(builder, 32, true);
      case BIGINT -> Int.createInt(builder, 64, true);
      case REAL -> FloatingPoint.createFloatingPoint(builder, Precision.SINGLE);
      case DOUBLE -> FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
      case DECIMAL -> Decimal.createDecimal(builder, type.precision(), type.scale(), DECIMAL_BITS);
      case VARCHAR -> {
        Utf8.startUtf8(builder);
        yield Utf8.endUtf8(builder);
      }
      case VARBINARY -> {
        Binary.startBinary(builder);
        yield Binary.endBinary(builder);
      }
      case DATE -> Date.createDate(builder, DateUnit.DAY);
      case TIME -> Time.createTime(builder, TimeUnit.MICROSECOND, Long.SIZE);
      case TIMESTAMP -> Timestamp.createTimestamp(builder, TimeUnit.MICROSECOND, 0);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          Timestamp.createTimestamp(builder, TimeUnit.MICROSECOND, builder.createString("UTC"));
      case UUID -> FixedSizeBinary.createFixedSizeBinary(builder, ArrowFields.UUID_LENGTH);
    };
  }
}
