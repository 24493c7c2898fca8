package dev.duckpond.engine.operator;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.Evaluator;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes columns. When all of them are columns of the input, they stay where they are, and a
 * column that a filter below has not touched is not read before somebody asks for it.
 */
public final class ProjectOperator implements BatchOperator {
  private final int @Nullable [] references;
  private final List<Evaluator> evaluators;
  private @Nullable ColumnBatch output;

  public ProjectOperator(List<Expression> expressions, OperatorContext context) {
    boolean onlyReferences = expressions.stream().allMatch(ColumnReference.class::isInstance);
    this.references =
        onlyReferences
            ? expressions.stream().mapToInt(e -> ((ColumnReference) e).index()).toArray()
            : null;
    this.evaluators =
        onlyReferences
            ? List.of()
            : expressions.stream().map(expression -> evaluator(expression, context)).toList();
  }

  private static Evaluator evaluator(Expression expression, OperatorContext context) {
    if (expression instanceof ColumnReference reference) {
      return batch -> batch.column(reference.index());
    }
    return context.compiler().compile(expression);
  }

  @Override
  public void add(ColumnBatch batch) {
    if (references != null) {
      output = batch.project(references);
      return;
    }
    Vector[] columns = new Vector[evaluators.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = evaluators.get(i).evaluate(batch);
    }
    output = new ColumnBatch(batch.rowCount(), columns);
  }

  @Override
  public @Nullable ColumnBatch next() {
    ColumnBatch next = output;
    output = null;
    return next;
  }
}
