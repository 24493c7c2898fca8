package dev.duckpond.calcite.plan;

import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is constant for one execution into a query: the values of its parameters, and the
 * current time, in UTC.
 */
public final class StatementConstants {
  private static final Set<String> CLOCKS =
      Set.of(
          "NOW",
          "TODAY",
          "CURRENT_TIMESTAMP",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "LOCALTIMESTAMP",
          "LOCALTIME");

  private final List<@Nullable Object> parameters;
  private final long now;

  /**
   * The constants of one execution.
   *
   * @param parameters in the form {@link dev.duckpond.columnar.scan.ScalarValue} describes
   */
  public StatementConstants(List<@Nullable Object> parameters, Instant now) {
    this.parameters = parameters;
    this.now =
        Math.addExact(
            TimeUnit.SECONDS.toMicros(now.getEpochSecond()),
            TimeUnit.NANOSECONDS.toMicros(now.getNano()));
  }

  static boolean isTimeDependent(RelNode query) {
    boolean[] found = new boolean[1];
    replaced(
        query,
        new Replacement() {
          @Override
          public RexNode visitCall(RexCall call) {
            found[0] |= CLOCKS.contains(call.getOperator().getName());
            return super.visitCall(call);
          }
        });
    return found[0];
  }

  /** The query with all constants in place. */
  public RelNode bind(RelNode query) {
    RexBuilder rexBuilder = query.getCluster().getRexBuilder();
    return replaced(
        query,
        new Replacement() {
          @Override
          public RexNode visitDynamicParam(RexDynamicParam parameter) {
            ColumnType type = TypeMapping.toColumn(parameter.getType());
            return ConstantValues.constant(
                parameters.get(parameter.getIndex()), type, parameter.getType(), rexBuilder);
          }

          @Override
          public RexNode visitCall(RexCall call) {
            return CLOCKS.contains(call.getOperator().getName())
                ? clock(call.getType(), rexBuilder)
                : super.visitCall(call);
          }
        });
  }

  private RexNode clock(RelDataType type, RexBuilder rexBuilder) {
    ColumnType columnType = TypeMapping.toColumn(type);
    long day = TimeUnit.DAYS.toMicros(1);
    long value =
        switch (columnType.kind()) {
          case DATE -> Math.floorDiv(now, day);
          case TIME -> Math.floorMod(now, day);
          default -> now;
        };
    return ConstantValues.constant(value, columnType, type, rexBuilder);
  }

  private static RelNode replaced(RelNode query, Replacement replacement) {
    return query.accept(
        new RelHomogeneousShuttle() {
          @Override
          public RelNode visit(RelNode other) {
            return super.visit(other).accept(replacement);
          }
        });
  }

  /** Replaces in sub-queries too. */
  private abstract static class Replacement extends RexShuttle {
    @Override
    public RexNode visitSubQuery(RexSubQuery subQuery) {
      RexSubQuery visited = (RexSubQuery) super.visitSubQuery(subQuery);
      return visited.clone(replaced(visited.rel, this));
    }
  }
}
