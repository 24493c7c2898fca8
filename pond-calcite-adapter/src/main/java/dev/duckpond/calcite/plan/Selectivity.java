package dev.duckpond.calcite.plan;

import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.Sarg;
import org.jspecify.annotations.Nullable;

/** Estimates which share of rows a condition keeps. */
final class Selectivity {
  /** Of a comparison of which nothing is known. */
  static final double RANGE = 0.3;

  private static final double PATTERN = 0.1;
  private static final double NULLS = 0.05;
  private static final double OTHER = 0.25;

  /** Conditions are rarely independent: each further one counts less. */
  private static final double DAMPING = 0.75;

  private final ColumnEstimates columns;

  Selectivity(ColumnEstimates columns) {
    this.columns = columns;
  }

  /**
   * The share of rows, from 0 to 1.
   *
   * @param input whose columns the condition is on
   */
  double of(RexNode condition, RelNode input) {
    if (condition.isAlwaysTrue()) {
      return 1;
    } else if (condition.isAlwaysFalse()) {
      return 0;
    }
    if (!(condition instanceof RexCall call)) {
      return OTHER;
    }
    return switch (call.getKind()) {
      case AND -> all(call.getOperands(), input);
      case OR -> any(call.getOperands(), input);
      case NOT -> 1 - of(call.getOperands().get(0), input);
      case EQUALS -> equality(call, input);
      case NOT_EQUALS -> 1 - equality(call, input);
      case LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL -> range(call, input);
      case SEARCH -> search(call, input);
      case IS_NULL -> NULLS;
      case IS_NOT_NULL -> 1 - NULLS;
      case LIKE, SIMILAR -> PATTERN;
      default -> OTHER;
    };
  }

  private double all(List<RexNode> terms, RelNode input) {
    List<Double> shares = terms.stream().map(term -> of(term, input)).sorted().toList();
    double product = 1;
    double weight = 1;
    for (double share : shares) {
      product *= Math.pow(share, weight);
      weight *= DAMPING;
    }
    return product;
  }

  private double any(List<RexNode> terms, RelNode input) {
    double none = 1;
    for (RexNode term : terms) {
      none *= 1 - of(term, input);
    }
    return 1 - none;
  }

  private double equality(RexCall call, RelNode input) {
    double values = 1;
    for (RexNode operand : call.getOperands()) {
      if (RexUtil.removeCast(operand) instanceof RexInputRef reference) {
        values = Math.max(values, columns.distinct(input, reference.getIndex()));
      }
    }
    return values > 1 ? 1 / values : PATTERN;
  }

  private double search(RexCall call, RelNode input) {
    Sarg<?> sarg = ((RexLiteral) call.getOperands().get(1)).getValueAs(Sarg.class);
    if (!sarg.isPoints() && !sarg.isComplementedPoints()) {
      RexNode expanded = RexUtil.expandSearch(input.getCluster().getRexBuilder(), null, call);
      return of(expanded, input);
    }
    RexNode operand = RexUtil.removeCast(call.getOperands().get(0));
    double values =
        operand instanceof RexInputRef reference
            ? columns.distinct(input, reference.getIndex())
            : 1 / PATTERN;
    double points = Math.min(1, sarg.pointCount / values);
    return sarg.isPoints() ? points : 1 - points;
  }

  private double range(RexCall call, RelNode input) {
    RexNode left = RexUtil.removeCast(call.getOperands().get(0));
    RexNode right = RexUtil.removeCast(call.getOperands().get(1));
    boolean mirrored = left instanceof RexLiteral;
    RexNode column = mirrored ? right : left;
    RexNode constant = mirrored ? left : right;
    if (!(column instanceof RexInputRef reference) || !(constant instanceof RexLiteral literal)) {
      return RANGE;
    }
    OptionalDouble below =
        ColumnEstimates.origin(input, reference.getIndex())
            .map(origin -> below(origin, literal))
            .orElse(OptionalDouble.empty());
    if (below.isEmpty()) {
      return RANGE;
    }
    boolean less =
        call.getKind() == SqlKind.LESS_THAN || call.getKind() == SqlKind.LESS_THAN_OR_EQUAL;
    return less == mirrored ? 1 - below.getAsDouble() : below.getAsDouble();
  }

  /** The share of a column's range that lies below a constant. */
  private static OptionalDouble below(ColumnEstimates.Origin origin, RexLiteral constant) {
    ColumnStatistics statistics = origin.statistics();
    Optional<Double> low = number(statistics.minimum());
    Optional<Double> high = number(statistics.maximum());
    if (constant.isNull() || low.isEmpty() || high.isEmpty() || high.get() <= low.get()) {
      return OptionalDouble.empty();
    }
    ColumnType type = origin.table().source().schema().field(origin.column()).type();
    Expression converted =
        Conversions.to(
            ConstantValues.literal(constant, TypeMapping.toColumn(constant.getType())), type);
    Optional<Double> value =
        converted instanceof Literal literal ? number(literal.value()) : Optional.empty();
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    double share = (value.get() - low.get()) / (high.get() - low.get());
    return OptionalDouble.of(Math.max(0, Math.min(1, share)));
  }

  private static Optional<Double> number(@Nullable Object value) {
    return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
  }
}
