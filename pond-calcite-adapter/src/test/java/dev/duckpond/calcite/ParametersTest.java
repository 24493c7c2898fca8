package dev.duckpond.calcite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prepared statements: parameters, repeated execution, and the versions they see. */
class ParametersTest {
  private final TestPond pond = new TestPond();

  @BeforeEach
  void fill() {
    pond.add("/flights", Samples.FLIGHTS, Samples.flights(100));
  }

  @AfterEach
  void close() {
    pond.close();
  }

  @Test
  void aParameterHasTheTypeOfWhatItIsComparedWith() {
    PreparedQuery query =
        pond.prepare("select id from flights where date > ? and origin = ? and price < ?");
    assertEquals(
        List.of(ColumnType.TIMESTAMP, ColumnType.VARCHAR, ColumnType.decimal(10, 2)),
        query.parameters());
  }

  @Test
  void aStatementRunsAgainWithOtherValues() {
    PreparedQuery query = pond.prepare("select id from flights where id between ? and ?");
    assertEquals("[[3], [4]]", TestPond.rows(query, 3L, 4L).toString());
    assertEquals("[[9]]", TestPond.rows(query, 9L, 9L).toString());
  }

  @Test
  void aNullComparesWithNothing() {
    assertEquals(List.of(), pond.query("select id from flights where id = ?", (Object) null));
  }

  @Test
  void aParameterInASubQueryIsBound() {
    assertEquals(
        "[[5]]",
        pond.query("select id from flights where id in (select id from flights where id = ?)", 5L)
            .toString());
  }

  @Test
  void aLimitCanBeAParameter() {
    assertEquals(7, pond.query("select id from flights limit ?", 7L).size());
  }

  @Test
  void aValueInMicrosecondsIsExact() {
    long time = (Long) Samples.flights(100).get(42)[7];
    assertEquals("[[42]]", pond.query("select id from flights where date = ?", time).toString());
  }

  @Test
  void tooFewValuesAreRefused() {
    QueryException failure =
        assertThrows(QueryException.class, () -> pond.query("select id from flights where id = ?"));
    assertEquals(ErrorCode.INVALID_PARAMETER, failure.code());
  }

  @Test
  void aPlanWithUnboundParametersCanBeExplained() {
    String plan = pond.prepare("select id from flights where id = ?").explain();
    assertTrue(plan.contains("id = ?1"), plan);
  }

  @Test
  void anExecutionSeesTheNewestVersion() {
    PreparedQuery query = pond.prepare("select count(*) from flights");
    assertEquals("[[1E+2]]", TestPond.rows(query).toString());
    pond.replace("/flights", Samples.FLIGHTS, Samples.flights(120));
    assertEquals("[[1.2E+2]]", TestPond.rows(query).toString());
  }

  @Test
  void theCurrentTimeIsTheSameThroughoutAStatement() {
    assertEquals(
        "[[true, 1]]",
        pond.query(
                "select min(t) = max(t), count(distinct t)"
                    + " from (select current_timestamp as t from flights)")
            .toString());
  }

  @Test
  void theSameStatementSeesTheNewestVersionToo() {
    String sql = "select count(*) from flights";
    assertEquals("[[1E+2]]", pond.query(sql).toString());
    assertEquals("[[1E+2]]", pond.query(sql).toString());
    pond.replace("/flights", Samples.FLIGHTS, Samples.flights(120));
    assertEquals("[[1.2E+2]]", pond.query(sql).toString());
  }

  @Test
  void theSameTextInAnotherSchemaIsAnotherStatement() {
    pond.add("/other/flights", Samples.FLIGHTS, Samples.flights(3));
    String sql = "select count(*) from flights";
    assertEquals("[[1E+2]]", pond.query(sql).toString());
    pond.query("use other");
    assertEquals("[[3]]", pond.query(sql).toString());
  }
}
