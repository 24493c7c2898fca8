package dev.duckpond.calcite.fallback;

import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * How values pass through code that Calcite generates. That code holds times in milliseconds and
 * compares text by UTF-16 units, so times are carried as whole numbers of microseconds or days, and
 * text as its bytes: they come back as they went, and compare as they do in the engine.
 */
final class Carriers {
  private Carriers() {}

  /** The type that carries an SQL type. */
  static RelDataType carrier(RelDataType type, RelDataTypeFactory factory) {
    SqlTypeName name =
        switch (type.getSqlTypeName()) {
          case DATE -> SqlTypeName.INTEGER;
          case TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> SqlTypeName.BIGINT;
          case CHAR, VARCHAR, UUID, NULL -> SqlTypeName.VARBINARY;
          default -> null;
        };
    return name == null
        ? type
        : factory.createTypeWithNullability(factory.createSqlType(name), type.isNullable());
  }

  /** A value of a vector as generated code takes it. */
  static @Nullable Object toCalcite(Vector vector, int row, ColumnType type) {
    Object value = ConstantValues.value(vector, row);
    if (value == null) {
      return null;
    }
    return switch (type.kind()) {
      case TINYINT -> ((Long) value).byteValue();
      case SMALLINT -> ((Long) value).shortValue();
      case INTEGER, DATE -> ((Long) value).intValue();
      case DECIMAL ->
          value instanceof BigInteger unscaled
              ? new BigDecimal(unscaled, type.scale())
              : BigDecimal.valueOf((Long) value, type.scale());
      case VARCHAR, VARBINARY, UUID -> new ByteString((byte[]) value);
      default -> value;
    };
  }

  /** A value from generated code in the form {@code ScalarValue} describes. */
  static @Nullable Object fromCalcite(@Nullable Object value, ColumnType type) {
    if (value == null) {
      return null;
    }
    return switch (type.kind()) {
      case BOOLEAN -> value;
      case TINYINT,
          SMALLINT,
          INTEGER,
          BIGINT,
          DATE,
          TIME,
          TIMESTAMP,
          TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          ((Number) value).longValue();
      case REAL -> ((Number) value).floatValue();
      case DOUBLE -> ((Number) value).doubleValue();
      case DECIMAL -> decimal(value, type);
      case VARCHAR, VARBINARY, UUID -> ((ByteString) value).getBytes();
    };
  }

  private static Object decimal(Object value, ColumnType type) {
    BigDecimal exact =
        value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    return ConstantValues.unscaled(
        exact.setScale(type.scale(), RoundingMode.HALF_UP).unscaledValue(), type);
  }
}
