package dev.duckpond.engine.evaluation;

import static dev.duckpond.columnar.type.ColumnType.BOOLEAN;
import static dev.duckpond.columnar.type.ColumnType.INTEGER;
import static dev.duckpond.columnar.type.ColumnType.VARCHAR;
import static dev.duckpond.engine.evaluation.Columns.batch;
import static dev.duckpond.engine.evaluation.Columns.call;
import static dev.duckpond.engine.evaluation.Columns.column;
import static dev.duckpond.engine.evaluation.Columns.evaluate;
import static dev.duckpond.engine.evaluation.Columns.literal;
import static dev.duckpond.engine.evaluation.Columns.reference;
import static dev.duckpond.engine.evaluation.Columns.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTest {
  private static final Expression A = reference(0, INTEGER);
  private static final Expression B = reference(1, INTEGER);
  private static final Expression QUOTIENT = call(ScalarFunction.DIVIDE, INTEGER, B, A);

  private static Expression equal(Expression operand, int value) {
    return call(ScalarFunction.EQUAL, BOOLEAN, operand, literal(INTEGER, value));
  }

  @Test
  void aBranchIsComputedOnlyOnRowsThatReachIt() {
    ColumnBatch rows = batch(column(INTEGER, 0, 2, null, 5), column(INTEGER, 10, 10, 10, 10));
    Expression guarded =
        new Case(INTEGER, List.of(new Case.Branch(equal(A, 0), literal(INTEGER, -1))), QUOTIENT);
    assertEquals(Arrays.asList(-1L, 5L, null, 2L), evaluate(guarded, rows));
  }

  @Test
  void aLaterConditionIsComputedOnlyOnRowsThatReachIt() {
    ColumnBatch rows = batch(column(INTEGER, 0, 2, 5), column(INTEGER, 10, 10, 10));
    Expression chosen =
        new Case(
            VARCHAR,
            List.of(
                new Case.Branch(equal(A, 0), text("zero")),
                new Case.Branch(equal(QUOTIENT, 5), text("five"))),
            text("other"));
    assertEquals(List.of("zero", "five", "other"), evaluate(chosen, rows));
  }

  @Test
  void aConditionThatIsNullIsNotTrue() {
    ColumnBatch rows = batch(column(INTEGER, null, 1), column(INTEGER, 1, 1));
    Expression chosen =
        new Case(
            INTEGER,
            List.of(new Case.Branch(equal(A, 1), literal(INTEGER, 7))),
            literal(INTEGER, null));
    assertEquals(Arrays.asList(null, 7L), evaluate(chosen, rows));
  }

  @Test
  void branchesOfDifferentColumnsAreMerged() {
    ColumnBatch rows =
        batch(
            column(INTEGER, 1, 2, 3),
            column(VARCHAR, "one", "two", null),
            column(VARCHAR, "x", null, "zzz"));
    Expression chosen =
        new Case(
            VARCHAR,
            List.of(
                new Case.Branch(equal(A, 1), reference(2, VARCHAR)),
                new Case.Branch(equal(A, 2), reference(1, VARCHAR))),
            text("literal"));
    assertEquals(List.of("x", "two", "literal"), evaluate(chosen, rows));
  }

  @Test
  void aConstantThatFailsIsAnErrorOnlyWhereARowReachesIt() {
    Expression failing =
        call(ScalarFunction.DIVIDE, INTEGER, literal(INTEGER, 1), literal(INTEGER, 0));
    Expression guarded = new Case(INTEGER, List.of(new Case.Branch(equal(A, 0), failing)), A);
    assertEquals(List.of(1L, 2L), evaluate(guarded, batch(column(INTEGER, 1, 2))));
    assertThrows(QueryException.class, () -> evaluate(guarded, batch(column(INTEGER, 1, 0))));
  }

  @Test
  void aBatchOfNoRowsGivesNoRows() {
    assertEquals(List.of(), evaluate(QUOTIENT, batch(column(INTEGER), column(INTEGER))));
  }
}
