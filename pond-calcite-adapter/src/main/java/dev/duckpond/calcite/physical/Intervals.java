package dev.duckpond.calcite.physical;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.expression.Literal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.type.SqlTypeFamily;

/**
 * Intervals as the engine computes with them: a BIGINT of months, or one of microseconds. (The
 * planner holds them in months or milliseconds.)
 */
final class Intervals {
  private static final long MONTHS_A_YEAR = 12;

  private Intervals() {}

  static boolean isInterval(RelDataType type) {
    return type.getIntervalQualifier() != null;
  }

  static boolean isMonths(RelDataType type) {
    return SqlTypeFamily.INTERVAL_YEAR_MONTH.contains(type);
  }

  static Literal literal(RexLiteral constant) {
    if (constant.isNull()) {
      return new Literal(ColumnType.BIGINT, null);
    }
    BigDecimal value = constant.getValueAs(BigDecimal.class);
    BigDecimal units =
        isMonths(constant.getType())
            ? value
            : value.multiply(BigDecimal.valueOf(TimeUnit.MILLISECONDS.toMicros(1)));
    return new Literal(ColumnType.BIGINT, units.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** How many of the engine's units one unit of an interval's last field is. */
  static long unitsOfLastField(RelDataType type) {
    TimeUnitRange range = type.getIntervalQualifier().timeUnitRange;
    org.apache.calcite.avatica.util.TimeUnit last =
        range.endUnit == null ? range.startUnit : range.endUnit;
    return switch (last) {
      case YEAR -> MONTHS_A_YEAR;
      case MONTH -> 1;
      case WEEK -> TimeUnit.DAYS.toMicros(7);
      case DAY -> TimeUnit.DAYS.toMicros(1);
      case HOUR -> TimeUnit.HOURS.toMicros(1);
      case MINUTE -> TimeUnit.MINUTES.toMicros(1);
      case SECOND -> TimeUnit.SECONDS.toMicros(1);
      default -> throw new IllegalArgumentException("no interval ends in " + last);
    };
  }
}
