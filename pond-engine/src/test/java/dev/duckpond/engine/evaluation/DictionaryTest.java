package dev.duckpond.engine.evaluation;

import static dev.duckpond.columnar.type.ColumnType.BOOLEAN;
import static dev.duckpond.columnar.type.ColumnType.INTEGER;
import static dev.duckpond.columnar.type.ColumnType.VARCHAR;
import static dev.duckpond.engine.evaluation.Columns.batch;
import static dev.duckpond.engine.evaluation.Columns.call;
import static dev.duckpond.engine.evaluation.Columns.cast;
import static dev.duckpond.engine.evaluation.Columns.coded;
import static dev.duckpond.engine.evaluation.Columns.column;
import static dev.duckpond.engine.evaluation.Columns.literal;
import static dev.duckpond.engine.evaluation.Columns.reference;
import static dev.duckpond.engine.evaluation.Columns.text;
import static dev.duckpond.engine.evaluation.Columns.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private static final Expression TEXT = reference(0, VARCHAR);
  private static final ExpressionCompiler COMPILER = new ExpressionCompiler();

  @Test
  void resultsOfOneDictionaryShareOne() {
    DictionaryVector rows = coded(VARCHAR, List.of(), "a", "b", null, "a");
    Evaluator upper = COMPILER.compile(call(ScalarFunction.UPPER, VARCHAR, TEXT));
    Vector first = upper.evaluate(batch(rows));
    Vector second = upper.evaluate(batch(rows.gather(new int[] {3, 1}, 2)));
    assertEquals(Arrays.asList("A", "B", null, "A"), values(first));
    assertEquals(List.of("A", "B"), values(second));
    assertSame(
        assertInstanceOf(DictionaryVector.class, first).dictionary(),
        assertInstanceOf(DictionaryVector.class, second).dictionary());
  }

  @Test
  void aValueNoRowUsesRaisesNoError() {
    Expression number = cast(TEXT, INTEGER);
    DictionaryVector rows = coded(VARCHAR, List.of("not a number"), "1", "2", null);
    assertEquals(Arrays.asList(1L, 2L, null), Columns.evaluate(number, batch(rows)));
    Expression large = call(ScalarFunction.GREATER, BOOLEAN, number, literal(INTEGER, 1));
    assertEquals(List.of(1), Columns.select(large, batch(rows)));
  }

  @Test
  void aValueThatARowUsesRaisesItsError() {
    DictionaryVector rows = coded(VARCHAR, List.of(), "1", "x");
    assertThrows(QueryException.class, () -> Columns.evaluate(cast(TEXT, INTEGER), batch(rows)));
  }

  @Test
  void nullRowsGetTheResultOfNull() {
    Expression replaced =
        new Case(
            VARCHAR,
            List.of(
                new Case.Branch(call(ScalarFunction.IS_NULL, BOOLEAN, TEXT), text("none")),
                new Case.Branch(call(ScalarFunction.EQUAL, BOOLEAN, TEXT, text("a")), text(null))),
            TEXT);
    DictionaryVector rows = coded(VARCHAR, List.of("z"), "a", null, "b", null);
    assertEquals(Arrays.asList(null, "none", "b", "none"), Columns.evaluate(replaced, batch(rows)));
  }

  @Test
  void aDictionaryOfNoValuesIsAllNulls() {
    DictionaryVector rows =
        new DictionaryVector(2, new int[2], column(VARCHAR), new boolean[] {true, true});
    assertEquals(
        Arrays.asList(null, null),
        Columns.evaluate(call(ScalarFunction.UPPER, VARCHAR, TEXT), batch(rows)));
    assertEquals(
        List.of(0, 1), Columns.select(call(ScalarFunction.IS_NULL, BOOLEAN, TEXT), batch(rows)));
  }

  @Test
  void aLargeDictionaryIsComputedOnlyAfterAsManyRowsAsItHasValues() {
    Object[] values = IntStream.range(0, 100).mapToObj(Integer::toString).toArray();
    DictionaryVector all = coded(VARCHAR, List.of(), values);
    Evaluator upper = COMPILER.compile(call(ScalarFunction.UPPER, VARCHAR, TEXT));
    DictionaryVector few = all.gather(new int[60], 60);
    assertInstanceOf(dev.duckpond.columnar.vector.BytesVector.class, upper.evaluate(batch(few)));
    assertInstanceOf(DictionaryVector.class, upper.evaluate(batch(few)));
  }

  @Test
  void conditionsAreFlat() {
    Evaluator test = COMPILER.compile(call(ScalarFunction.EQUAL, BOOLEAN, TEXT, text("a")));
    Vector result = test.evaluate(batch(coded(VARCHAR, List.of(), "a", null, "b")));
    assertInstanceOf(BooleanVector.class, result);
    assertEquals(Arrays.asList(true, null, false), values(result));
  }
}
