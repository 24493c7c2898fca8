package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.ScalarFunction;

/** Chooses kernels for functions on dates, times and timestamps. */
public final class TimeFunctions {
  private TimeFunctions() {}

  /**
   * The kernel of a call.
   *
   * @throws QueryException when the call's time unit does not fit its operand
   */
  public static Kernel kernel(Call call) {
    ScalarFunction function = call.function();
    ColumnType type = call.type();
    return switch (function) {
      case EXTRACT -> {
        TimeUnit unit = TimeUnit.of(function, call.operands().get(0));
        ColumnType operand = call.operands().get(1).type();
        if (operand.kind() == TypeKind.TIME && !unit.isOfTimeOfDay()) {
          throw new QueryException(ErrorCode.INVALID_PARAMETER, "EXTRACT: a TIME has no " + unit);
        }
        yield new ExtractKernel(unit);
      }
      case DATE_TRUNC -> new TruncateKernel(type, TimeUnit.of(function, call.operands().get(0)));
      case DATE_DIFF -> new BoundariesKernel(TimeUnit.of(function, call.operands().get(0)));
      case ADD_MONTHS, ADD_DAYS, ADD_MICROSECONDS -> new TimeSumKernel(function, type);
      case MICROSECONDS_BETWEEN, MONTHS_BETWEEN -> new TimeDifferenceKernel(function, type);
      case TIME_BUCKET -> new BucketKernel(type);
      case LAST_DAY -> new LastDayKernel();
      case FROM_EPOCH -> new FromEpochKernel(type);
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    };
  }
}
