package dev.duckpond.engine.evaluation;

import static dev.duckpond.columnar.type.ColumnType.BOOLEAN;
import static dev.duckpond.columnar.type.ColumnType.INTEGER;
import static dev.duckpond.engine.evaluation.Columns.batch;
import static dev.duckpond.engine.evaluation.Columns.call;
import static dev.duckpond.engine.evaluation.Columns.column;
import static dev.duckpond.engine.evaluation.Columns.evaluate;
import static dev.duckpond.engine.evaluation.Columns.literal;
import static dev.duckpond.engine.evaluation.Columns.reference;
import static dev.duckpond.engine.evaluation.Columns.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogicTest {
  private static final Expression A = reference(0, BOOLEAN);
  private static final Expression B = reference(1, BOOLEAN);

  private static ColumnBatch allPairs() {
    return batch(
        column(BOOLEAN, true, true, true, false, false, false, null, null, null),
        column(BOOLEAN, true, false, null, true, false, null, true, false, null));
  }

  @Test
  void andIsThreeValued() {
    Expression and = call(ScalarFunction.AND, BOOLEAN, A, B);
    assertEquals(
        Arrays.asList(true, false, null, false, false, false, null, false, null),
        evaluate(and, allPairs()));
    assertEquals(List.of(0), select(and, allPairs()));
  }

  @Test
  void orIsThreeValued() {
    Expression or = call(ScalarFunction.OR, BOOLEAN, A, B);
    assertEquals(
        Arrays.asList(true, true, true, true, false, null, true, null, null),
        evaluate(or, allPairs()));
    assertEquals(List.of(0, 1, 2, 3, 6), select(or, allPairs()));
  }

  @Test
  void aNegatedConditionSelectsWhatIsFalseAndNotWhatIsNull() {
    Expression and = call(ScalarFunction.AND, BOOLEAN, A, B);
    Expression or = call(ScalarFunction.OR, BOOLEAN, A, B);
    assertEquals(
        List.of(1, 3, 4, 5, 7), select(call(ScalarFunction.NOT, BOOLEAN, and), allPairs()));
    assertEquals(List.of(4), select(call(ScalarFunction.NOT, BOOLEAN, or), allPairs()));
  }

  @Test
  void truthTestsAreNeverNull() {
    ColumnBatch rows = batch(column(BOOLEAN, true, false, null));
    assertEquals(
        List.of(true, false, false), evaluate(call(ScalarFunction.IS_TRUE, BOOLEAN, A), rows));
    assertEquals(
        List.of(false, true, false), evaluate(call(ScalarFunction.IS_FALSE, BOOLEAN, A), rows));
    assertEquals(
        List.of(false, true, true), evaluate(call(ScalarFunction.IS_NOT_TRUE, BOOLEAN, A), rows));
    assertEquals(
        List.of(true, false, true), evaluate(call(ScalarFunction.IS_NOT_FALSE, BOOLEAN, A), rows));
    assertEquals(
        List.of(false, false, true), evaluate(call(ScalarFunction.IS_NULL, BOOLEAN, A), rows));
    assertEquals(
        List.of(true, true, false), evaluate(call(ScalarFunction.IS_NOT_NULL, BOOLEAN, A), rows));
    assertEquals(
        Arrays.asList(false, true, null), evaluate(call(ScalarFunction.NOT, BOOLEAN, A), rows));
  }

  @Test
  void aTermIsComputedOnlyOnRowsTheTermsBeforeItLeftUndecided() {
    ColumnBatch rows = batch(column(INTEGER, 0, 2, null), column(INTEGER, 1, 1, 0));
    Expression a = reference(0, INTEGER);
    Expression b = reference(1, INTEGER);
    Expression notZero = call(ScalarFunction.NOT_EQUAL, BOOLEAN, a, literal(INTEGER, 0));
    Expression quotient =
        call(
            ScalarFunction.EQUAL,
            BOOLEAN,
            call(ScalarFunction.DIVIDE, INTEGER, b, a),
            literal(INTEGER, 0));
    Expression guarded = call(ScalarFunction.AND, BOOLEAN, notZero, quotient);
    assertEquals(Arrays.asList(false, true, null), evaluate(guarded, rows));
    assertEquals(List.of(1), select(guarded, rows));
    assertThrows(
        QueryException.class,
        () -> evaluate(call(ScalarFunction.AND, BOOLEAN, quotient, notZero), rows));

    Expression isZero = call(ScalarFunction.EQUAL, BOOLEAN, a, literal(INTEGER, 0));
    Expression alternative = call(ScalarFunction.OR, BOOLEAN, isZero, quotient);
    assertEquals(Arrays.asList(true, true, null), evaluate(alternative, rows));
    assertEquals(List.of(0, 1), select(alternative, rows));
  }
}
