package dev.duckpond.calcite.type;

import dev.duckpond.columnar.type.ColumnType;
import java.math.RoundingMode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Limits and result types: decimals of 38 digits, times in microseconds, sums that do not overflow
 * and averages that do not lose digits.
 */
public final class PondTypeSystem extends RelDataTypeSystemImpl {
  /** Fractional digits of a second. */
  public static final int TIME_PRECISION = 6;

  /** Digits of an interval's first field: as many as there may be. */
  private static final int INTERVAL_DIGITS = 10;

  /** An average of decimals has at least this many digits after the point. */
  private static final int AVERAGE_SCALE = 6;

  @Override
  public int getMaxPrecision(SqlTypeName typeName) {
    return switch (typeName) {
      case DECIMAL -> ColumnType.MAX_PRECISION;
      case VARCHAR, CHAR, VARBINARY, BINARY -> Integer.MAX_VALUE;
      case TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> TIME_PRECISION;
      default -> super.getMaxPrecision(typeName);
    };
  }

  @Override
  public int getMaxScale(SqlTypeName typeName) {
    return typeName == SqlTypeName.DECIMAL ? ColumnType.MAX_PRECISION : super.getMaxScale(typeName);
  }

  @Override
  public int getDefaultPrecision(SqlTypeName typeName) {
    return switch (typeName) {
      case TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> TIME_PRECISION;
      case INTERVAL_YEAR,
          INTERVAL_YEAR_MONTH,
          INTERVAL_MONTH,
          INTERVAL_DAY,
          INTERVAL_DAY_HOUR,
          INTERVAL_DAY_MINUTE,
          INTERVAL_DAY_SECOND,
          INTERVAL_HOUR,
          INTERVAL_HOUR_MINUTE,
          INTERVAL_HOUR_SECOND,
          INTERVAL_MINUTE,
          INTERVAL_MINUTE_SECOND,
          INTERVAL_SECOND ->
          INTERVAL_DIGITS;
      default -> super.getDefaultPrecision(typeName);
    };
  }

  @Override
  public RoundingMode roundingMode() {
    return RoundingMode.HALF_UP;
  }

  /** Strings are not padded to the longest of a CASE or a UNION. */
  @Override
  public boolean shouldConvertRaggedUnionTypesToVarying() {
    return true;
  }

  @Override
  public RelDataType deriveSumType(RelDataTypeFactory typeFactory, RelDataType argumentType) {
    RelDataType type =
        switch (argumentType.getSqlTypeName()) {
          case TINYINT, SMALLINT, INTEGER -> typeFactory.createSqlType(SqlTypeName.BIGINT);
          case BIGINT ->
              typeFactory.createSqlType(SqlTypeName.DECIMAL, ColumnType.MAX_PRECISION, 0);
          case DECIMAL ->
              typeFactory.createSqlType(
                  SqlTypeName.DECIMAL, ColumnType.MAX_PRECISION, argumentType.getScale());
          case REAL, FLOAT, DOUBLE -> typeFactory.createSqlType(SqlTypeName.DOUBLE);
          default -> argumentType;
        };
    return typeFactory.createTypeWithNullability(type, argumentType.isNullable());
  }

  @Override
  public RelDataType deriveAvgAggType(RelDataTypeFactory typeFactory, RelDataType argumentType) {
    RelDataType type =
        argumentType.getSqlTypeName() == SqlTypeName.DECIMAL
            ? typeFactory.createSqlType(
                SqlTypeName.DECIMAL,
                ColumnType.MAX_PRECISION,
                Math.max(argumentType.getScale(), AVERAGE_SCALE))
            : typeFactory.createSqlType(SqlTypeName.DOUBLE);
    return typeFactory.createTypeWithNullability(type, argumentType.isNullable());
  }

  /**
   * Decimals divide to DOUBLE: no choice of digits after the point suits both {@code 1 / 3} and a
   * share of a sum of 38 digits. Whole numbers divide to whole numbers.
   */
  @Override
  public @Nullable RelDataType deriveDecimalDivideType(
      RelDataTypeFactory typeFactory, RelDataType dividend, RelDataType divisor) {
    boolean decimals =
        SqlTypeUtil.isExactNumeric(dividend)
            && SqlTypeUtil.isExactNumeric(divisor)
            && (SqlTypeUtil.isDecimal(dividend) || SqlTypeUtil.isDecimal(divisor));
    return decimals ? typeFactory.createSqlType(SqlTypeName.DOUBLE) : null;
  }
}
