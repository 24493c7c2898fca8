package dev.duckpond.calcite.plan;

import dev.duckpond.calcite.function.PondOperatorTable;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;

/**
 * How calls become expressions: as Calcite has it, save that TIMESTAMPDIFF stays one call, since
 * Calcite's arithmetic loses what is below a millisecond.
 */
final class PondConvertlets implements SqlRexConvertletTable {
  static final PondConvertlets INSTANCE = new PondConvertlets();

  private PondConvertlets() {}

  @Override
  public @Nullable SqlRexConvertlet get(SqlCall call) {
    return call.getKind() == SqlKind.TIMESTAMP_DIFF
            && call.operand(0) instanceof SqlIntervalQualifier
        ? PondConvertlets::timestampDiff
        : StandardConvertletTable.INSTANCE.get(call);
  }

  private static RexNode timestampDiff(SqlRexContext context, SqlCall call) {
    SqlIntervalQualifier unit = call.operand(0);
    RexBuilder rexBuilder = context.getRexBuilder();
    RexNode count =
        rexBuilder.makeCall(
            PondOperatorTable.ELAPSED,
            List.of(
                rexBuilder.makeLiteral(unit.getUnit().name()),
                context.convertExpression(call.operand(1)),
                context.convertExpression(call.operand(2))));
    return rexBuilder.makeCast(context.getValidator().getValidatedNodeType(call), count);
  }
}
