package dev.duckpond.engine.evaluation;

import dev.duckpond.engine.evaluation.conversion.Casts;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.logic.NullKernel;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.List;

/** Makes evaluators of expressions whose constants are folded. */
final class EvaluatorCompiler {
  private final boolean usesDictionaries;

  /**
   * @param usesDictionaries whether expressions of one column are computed once for each value of
   *     its dictionary; false within such an expression
   */
  EvaluatorCompiler(boolean usesDictionaries) {
    this.usesDictionaries = usesDictionaries;
  }

  Evaluator compile(Expression expression) {
    if (expression instanceof ColumnReference reference) {
      return new ColumnEvaluator(reference.index());
    } else if (expression instanceof Literal literal) {
      return new LiteralEvaluator(literal);
    } else if (usesDictionaries && !isNullTestOfColumn(expression)) {
      int column = ColumnUse.onlyColumn(expression);
      if (column >= 0) {
        Expression rebased = ColumnUse.onFirstColumn(expression);
        return new SingleColumnEvaluator(column, new EvaluatorCompiler(false).compile(rebased));
      }
    }
    if (expression instanceof Call call) {
      return compileCall(call);
    } else if (expression instanceof Cast cast) {
      Kernel kernel = Casts.kernel(cast.operand().type(), cast.type(), cast.safe());
      return new KernelEvaluator(kernel, List.of(compile(cast.operand())));
    }
    return compileCase((Case) expression);
  }

  /** Null flags cost nothing to look at, with or without a dictionary. */
  static boolean isNullTestOfColumn(Expression expression) {
    return expression instanceof Call call
        && (call.function() == ScalarFunction.IS_NULL
            || call.function() == ScalarFunction.IS_NOT_NULL)
        && call.operands().get(0) instanceof ColumnReference;
  }

  private Evaluator compileCall(Call call) {
    List<Evaluator> operands = call.operands().stream().map(this::compile).toList();
    return switch (call.function()) {
      case AND -> new LogicEvaluator(false, operands);
      case OR -> new LogicEvaluator(true, operands);
      case IS_NULL -> new NullEvaluator(operands.get(0), new NullKernel(true));
      case IS_NOT_NULL -> new NullEvaluator(operands.get(0), new NullKernel(false));
      default -> new KernelEvaluator(KernelChoice.of(call), operands);
    };
  }

  private Evaluator compileCase(Case choice) {
    SelectorCompiler selectors = new SelectorCompiler(usesDictionaries);
    List<CaseEvaluator.Branch> branches =
        choice.branches().stream()
            .map(
                branch ->
                    new CaseEvaluator.Branch(
                        selectors.compile(branch.condition()), compile(branch.result())))
            .toList();
    return new CaseEvaluator(choice.type(), branches, compile(choice.otherwise()));
  }
}
