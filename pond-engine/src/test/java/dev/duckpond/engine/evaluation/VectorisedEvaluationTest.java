package dev.duckpond.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import dev.duckpond.engine.expression.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the expression, and whether columns have nulls, dictionaries or a selection: vectors
 * give what {@link RowReference} gives row by row.
 */
class VectorisedEvaluationTest {
  @Property(tries = 400)
  void vectorsGiveWhatRowsGive(@ForAll long seed) {
    RandomExpressions random = new RandomExpressions(seed);
    for (ColumnType type : RandomExpressions.TYPES) {
      Expression expression = random.expression(type, 3);
      ColumnBatch batch = random.batch();
      Outcome outcome = reference(expression, batch);
      if (outcome.rows().length < batch.rowCount() && !expression.toString().contains("Case[")) {
        // Where there is a CASE its conditions may be decided without the term that fails.
        assertThrows(
            QueryException.class, () -> Columns.evaluate(expression, batch), expression.toString());
      }
      ColumnBatch computable = batch.select(outcome.rows(), outcome.rows().length);
      Evaluator evaluator = new ExpressionCompiler().compile(expression);
      List<@Nullable Object> expected = oneZero(outcome.values());
      // Twice: the second time what was computed of dictionaries is remembered.
      assertEquals(expected, evaluate(evaluator, computable), expression.toString());
      assertEquals(expected, evaluate(evaluator, computable), expression.toString());
    }
  }

  @Property(tries = 1000)
  void filtersSelectTheRowsWhereTheConditionIsTrue(@ForAll long seed) {
    RandomExpressions random = new RandomExpressions(seed);
    Expression condition = random.expression(ColumnType.BOOLEAN, 4);
    ColumnBatch batch = random.batch();
    Outcome outcome = reference(condition, batch);
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < outcome.rows().length; i++) {
      if (Boolean.TRUE.equals(outcome.values().get(i))) {
        expected.add(i);
      }
    }
    ColumnBatch computable = batch.select(outcome.rows(), outcome.rows().length);
    assertEquals(expected, Columns.select(condition, computable), condition.toString());
  }

  /** Zeros compare as equal, so which of them GREATEST takes does not matter. */
  private static List<@Nullable Object> oneZero(List<@Nullable Object> values) {
    List<@Nullable Object> results = new ArrayList<>(values);
    results.replaceAll(
        value -> value instanceof Double number && number == 0 ? (Object) 0.0 : value);
    return results;
  }

  private static List<@Nullable Object> evaluate(Evaluator evaluator, ColumnBatch batch) {
    Vector result = evaluator.evaluate(batch);
    assertEquals(batch.rowCount(), result.length());
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < result.length(); i++) {
      values.add(value(result, i));
    }
    return oneZero(values);
  }

  /** The rows that can be computed, and their values. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Outcome(int[] rows, List<@Nullable Object> values) {}

  private static Outcome reference(Expression expression, ColumnBatch batch) {
    int[] rows = new int[batch.rowCount()];
    List<@Nullable Object> results = new ArrayList<>();
    for (int row = 0; row < batch.rowCount(); row++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int column = 0; column < batch.columnCount(); column++) {
        values.add(value(batch.column(column), row));
      }
      try {
        Object result = new RowReference(values).evaluate(expression);
        rows[results.size()] = row;
        results.add(result);
      } catch (QueryException e) {
        // Not a row that can be computed.
      }
    }
    return new Outcome(Arrays.copyOf(rows, results.size()), results);
  }

  private static @Nullable Object value(Vector vector, int row) {
    ColumnType type = vector.type();
    return RowReference.decimal(type, Columns.value(type, RowValues.read(vector, row)));
  }
}
