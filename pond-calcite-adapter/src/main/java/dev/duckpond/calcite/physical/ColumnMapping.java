package dev.duckpond.calcite.physical;

import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Which columns expressions use, and the same expressions on columns that stand elsewhere. */
final class ColumnMapping {
  private ColumnMapping() {}

  /** Adds the columns an expression uses. */
  static void collect(Expression expression, BitSet columns) {
    if (expression instanceof ColumnReference reference) {
      if (reference.index() >= 0) {
        columns.set(reference.index());
      }
    } else if (expression instanceof Call call) {
      call.operands().forEach(operand -> collect(operand, columns));
    } else if (expression instanceof Cast cast) {
      collect(cast.operand(), columns);
    } else if (expression instanceof Case choice) {
      for (Case.Branch branch : choice.branches()) {
        collect(branch.condition(), columns);
        collect(branch.result(), columns);
      }
      collect(choice.otherwise(), columns);
    }
  }

  /**
   * The same expression on other columns.
   *
   * @param positions where each column is now
   */
  static Expression apply(Expression expression, IntUnaryOperator positions) {
    if (expression instanceof ColumnReference reference) {
      return reference.index() < 0
          ? reference
          : new ColumnReference(positions.applyAsInt(reference.index()), reference.type());
    } else if (expression instanceof Call call) {
      List<Expression> operands =
          call.operands().stream().map(operand -> apply(operand, positions)).toList();
      return new Call(call.function(), call.type(), operands);
    } else if (expression instanceof Cast cast) {
      return new Cast(apply(cast.operand(), positions), cast.type(), cast.safe());
    } else if (expression instanceof Case choice) {
      List<Case.Branch> branches =
          choice.branches().stream()
              .map(
                  branch ->
                      new Case.Branch(
                          apply(branch.condition(), positions), apply(branch.result(), positions)))
              .toList();
      return new Case(choice.type(), branches, apply(choice.otherwise(), positions));
    }
    return expression;
  }
}
