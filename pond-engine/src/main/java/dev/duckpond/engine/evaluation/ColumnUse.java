package dev.duckpond.engine.evaluation;

import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import java.util.BitSet;

/** Which input columns an expression reads. */
final class ColumnUse {
  private ColumnUse() {}

  /** The only column an expression reads, however often; -1 when it reads none or several. */
  static int onlyColumn(Expression expression) {
    BitSet columns = new BitSet();
    collect(expression, columns);
    return columns.cardinality() == 1 ? columns.nextSetBit(0) : -1;
  }

  private static void collect(Expression expression, BitSet columns) {
    if (expression instanceof ColumnReference reference) {
      columns.set(reference.index());
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

  /** The same expression on a batch that holds its only column and nothing else. */
  static Expression onFirstColumn(Expression expression) {
    if (expression instanceof ColumnReference reference) {
      return new ColumnReference(0, reference.type());
    } else if (expression instanceof Call call) {
      return new Call(
          call.function(),
          call.type(),
          call.operands().stream().map(ColumnUse::onFirstColumn).toList());
    } else if (expression instanceof Cast cast) {
      return new Cast(onFirstColumn(cast.operand()), cast.type(), cast.safe());
    } else if (expression instanceof Case choice) {
      return new Case(
          choice.type(),
          choice.branches().stream()
              .map(
                  branch ->
                      new Case.Branch(
                          onFirstColumn(branch.condition()), onFirstColumn(branch.result())))
              .toList(),
          onFirstColumn(choice.otherwise()));
    }
    return (Literal) expression;
  }
}
