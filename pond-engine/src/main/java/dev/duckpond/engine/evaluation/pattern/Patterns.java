package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.engine.evaluation.comparison.ColumnCondition;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Chooses conditions and kernels for functions that match patterns. */
public final class Patterns {
  private Patterns() {}

  /** The condition of a call whose operands, its first aside, are literals; null when it is not. */
  public static @Nullable ColumnCondition condition(Call call) {
    for (Expression operand : call.operands().subList(1, call.operands().size())) {
      if (!(operand instanceof Literal literal) || literal.value() == null) {
        return null;
      }
    }
    return condition(
        call.function(),
        text(call.operands().get(1)),
        call.operands().size() > 2 ? text(call.operands().get(2)) : null);
  }

  static ColumnCondition condition(
      ScalarFunction function, String pattern, @Nullable String escape) {
    return switch (function) {
      case LIKE -> LikePattern.parse(pattern, escape).condition();
      case ILIKE -> LikePattern.parse(pattern, escape).conditionIgnoringCase();
      case SIMILAR_TO -> new RegularExpressionCondition(RegularExpression.similarTo(pattern), true);
      case REGEXP_MATCHES -> new RegularExpressionCondition(RegularExpression.of(pattern), false);
      case STARTS_WITH -> part(PartCondition.Place.START, pattern);
      case ENDS_WITH -> part(PartCondition.Place.END, pattern);
      case CONTAINS -> part(PartCondition.Place.ANYWHERE, pattern);
      default -> throw new IllegalArgumentException(function + " has no pattern");
    };
  }

  /** The kernel of a call with patterns that are not all literals. */
  public static Kernel kernel(Call call) {
    return call.function() == ScalarFunction.REGEXP_REPLACE
        ? new RegularExpressionReplacement(call.type())
        : new PatternKernel(call.function());
  }

  private static ColumnCondition part(PartCondition.Place place, String part) {
    return new PartCondition(place, part.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String text(Expression literal) {
    Object value = ((Literal) literal).value();
    return value == null ? null : new String((byte[]) value, StandardCharsets.UTF_8);
  }
}
