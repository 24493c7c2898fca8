package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.evaluation.comparison.ColumnCondition;
import dev.duckpond.engine.evaluation.comparison.Relation;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes selectors of BOOLEAN expressions whose constants are folded. */
final class SelectorCompiler {
  private final boolean usesDictionaries;

  /** As {@link EvaluatorCompiler}. */
  SelectorCompiler(boolean usesDictionaries) {
    this.usesDictionaries = usesDictionaries;
  }

  Selector compile(Expression condition) {
    if (usesDictionaries && !EvaluatorCompiler.isNullTestOfColumn(condition)) {
      int column = ColumnUse.onlyColumn(condition);
      if (column >= 0 && !(condition instanceof ColumnReference)) {
        Expression rebased = ColumnUse.onFirstColumn(condition);
        return new SingleColumnSelector(column, new SelectorCompiler(false).compile(rebased));
      }
    }
    Selector direct = condition instanceof Call call ? direct(call) : null;
    return direct != null
        ? direct
        : new EvaluatedSelector(new EvaluatorCompiler(usesDictionaries).compile(condition));
  }

  /** A selector that builds no BOOLEAN column, where there is one. */
  private @Nullable Selector direct(Call call) {
    switch (call.function()) {
      case AND -> {
        return new AllSelector(compileAll(call.operands()));
      }
      case OR -> {
        return new AnySelector(compileAll(call.operands()));
      }
      case NOT -> {
        Expression negation = negate(call.operands().get(0));
        return negation == null ? null : compile(negation);
      }
      case IS_NULL, IS_NOT_NULL -> {
        return call.operands().get(0) instanceof ColumnReference reference
            ? new NullSelector(reference.index(), call.function() == ScalarFunction.IS_NULL)
            : null;
      }
      default -> {
        ColumnCondition condition = KernelChoice.condition(call);
        return condition != null
                && call.operands().get(KernelChoice.conditionOperand(call))
                    instanceof ColumnReference reference
            ? new ConditionSelector(reference.index(), condition)
            : null;
      }
    }
  }

  private List<Selector> compileAll(List<Expression> conditions) {
    return conditions.stream().map(this::compile).toList();
  }

  /** What is true exactly where the condition is false, without NOT at its top; null: unknown. */
  private static @Nullable Expression negate(Expression condition) {
    if (!(condition instanceof Call call)) {
      return null;
    }
    return switch (call.function()) {
      case NOT -> call.operands().get(0);
      case AND -> withFunction(call, ScalarFunction.OR, negateAll(call.operands()));
      case OR -> withFunction(call, ScalarFunction.AND, negateAll(call.operands()));
      case IS_NULL -> withFunction(call, ScalarFunction.IS_NOT_NULL, call.operands());
      case IS_NOT_NULL -> withFunction(call, ScalarFunction.IS_NULL, call.operands());
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          withFunction(call, Relation.of(call.function()).negated().function(), call.operands());
      default -> null;
    };
  }

  private static List<Expression> negateAll(List<Expression> conditions) {
    return conditions.stream()
        .<Expression>map(
            condition -> new Call(ScalarFunction.NOT, ColumnType.BOOLEAN, List.of(condition)))
        .toList();
  }

  private static Call withFunction(Call call, ScalarFunction function, List<Expression> operands) {
    return new Call(function, call.type(), operands);
  }
}
