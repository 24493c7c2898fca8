package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import java.util.ArrayList;
import java.util.List;

/** Replaces what depends on literals only by its value. */
final class ConstantFolder {
  private ConstantFolder() {}

  static Expression fold(Expression expression) {
    if (expression instanceof Call call) {
      List<Expression> operands = call.operands().stream().map(ConstantFolder::fold).toList();
      Call folded = new Call(call.function(), call.type(), operands);
      return operands.stream().allMatch(Literal.class::isInstance) ? value(folded) : folded;
    } else if (expression instanceof Cast cast) {
      Expression operand = fold(cast.operand());
      Cast folded = new Cast(operand, cast.type(), cast.safe());
      return operand instanceof Literal ? value(folded) : folded;
    } else if (expression instanceof Case choice) {
      return fold(choice);
    }
    return expression;
  }

  private static Expression fold(Case choice) {
    List<Case.Branch> branches = new ArrayList<>();
    for (Case.Branch branch : choice.branches()) {
      Expression condition = fold(branch.condition());
      if (condition instanceof Literal literal && !Boolean.TRUE.equals(literal.value())) {
        continue;
      }
      Expression result = fold(branch.result());
      if (condition instanceof Literal) {
        return branches.isEmpty() ? result : new Case(choice.type(), branches, result);
      }
      branches.add(new Case.Branch(condition, result));
    }
    Expression otherwise = fold(choice.otherwise());
    return branches.isEmpty() ? otherwise : new Case(choice.type(), branches, otherwise);
  }

  private static Expression value(Expression constant) {
    try {
      Vector value = new EvaluatorCompiler(false).compile(constant).evaluate(new ColumnBatch(1));
      return new Literal(constant.type(), RowValues.read(value, 0));
    } catch (QueryException e) {
      // Whether this is an error depends on a row reaching it: left to be evaluated there.
      return constant;
    }
  }
}
