package dev.duckpond.calcite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What EXPLAIN shows, and by it what plans look like. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainTest {
  private final TestPond pond = new TestPond();

  @BeforeAll
  void fill() {
    pond.add("/flights", Samples.FLIGHTS, Samples.flights(3000));
    pond.add("/airports", Samples.AIRPORTS, Samples.airports());
  }

  @AfterAll
  void close() {
    pond.close();
  }

  private String plan(String sql) {
    return pond.prepare(sql).explain().replaceAll(" \\(about \\d+ rows\\)", "");
  }

  @Test
  void aScanReadsOnlyTheColumnsInUse() {
    assertEquals(
        """
        Aggregate keys=[origin] calls=[COUNT(*), AVG(delay)]
          Scan /flights columns=[origin, delay] versions=1 of 1 rowGroups=5 of 5""",
        plan("select origin, count(*), avg(delay) from flights group by origin"));
  }

  @Test
  void aCountReadsNoColumn() {
    assertTrue(plan("select count(*) from flights").contains("columns=[]"));
  }

  @Test
  void aFilterPrunesItsScan() {
    String plan =
        plan("select id from flights where date >= '2014-02-01' and delay > 5 and fuel + 1 > 2");
    assertTrue(plan.contains("pruning=[date >= 2014-02-01 00:00 AND delay > 5]"), plan);
  }

  @Test
  void aRangeOfDatesPrunesATimestamp() {
    String plan = plan("select id from flights where date < date '2014-02-01' + interval '1' day");
    assertTrue(plan.contains("pruning=[date < 2014-02-02 00:00]"), plan);
  }

  @Test
  void aListOfValuesPrunes() {
    String plan = plan("select id from flights where origin in ('SEA', 'SFO')");
    assertTrue(plan.contains("pruning=[origin IN ('SEA', 'SFO')]"), plan);
  }

  @Test
  void alternativesPruneTogether() {
    String plan = plan("select id from flights where id = 3 or day is null");
    assertTrue(plan.contains("pruning=[id = 3 OR day IS NULL]"), plan);
  }

  @Test
  void sortAndLimitAreOneOperator() {
    assertTrue(
        plan("select id from flights order by id limit 3").startsWith("TopN by [id] limit=3"));
  }

  @Test
  void aJoinBuildsOnTheSmallerSide() {
    String plan = plan("select f.id from airports a join flights f on f.origin = a.iata");
    assertTrue(plan.indexOf("/flights") < plan.indexOf("/airports"), plan);
  }

  @Test
  void aFilterMovesBelowAJoinToBothSides() {
    String plan =
        plan(
            "select f.id from flights f join airports a on f.origin = a.iata"
                + " where a.iata = 'SEA'");
    assertTrue(plan.contains("/flights columns=[id, origin] pruning=[origin = 'SEA']"), plan);
    assertTrue(plan.contains("/airports columns=[iata] pruning=[iata = 'SEA']"), plan);
  }

  @Test
  void tablesWithNoConditionBetweenThemAreNotJoinedFirst() {
    String plan =
        plan(
            "select count(*) from airports o, airports d, flights f"
                + " where f.origin = o.iata and f.destination = d.iata");
    assertFalse(plan.contains("Join INNER\n"), plan);
  }

  @Test
  void inWithASubQueryIsASemiJoin() {
    String plan = plan("select id from flights where origin in (select iata from airports)");
    assertTrue(plan.contains("Join SEMI on [origin = iata]"), plan);
  }

  @Test
  void existsIsASemiJoin() {
    String plan =
        plan(
            "select id from flights f"
                + " where exists (select 1 from airports a where a.iata = f.origin)");
    assertTrue(plan.contains("Join SEMI on [origin = iata]"), plan);
  }

  @Test
  void notExistsIsAnAntiJoin() {
    String plan =
        plan(
            "select id from flights f"
                + " where not exists (select 1 from airports a where a.iata = f.origin)");
    assertTrue(plan.contains("Join ANTI on [origin = iata]"), plan);
  }

  @Test
  void theFallbackIsNamed() {
    String plan = plan("select id, rank() over (order by delay) from flights");
    assertTrue(plan.contains("EnumerableFallback [RANK] OVER"), plan);
  }

  @Test
  void rowsAreEstimated() {
    assertTrue(pond.prepare("select id from flights").explain().contains("(about 3000 rows)"));
  }

  @Test
  void explainPlanForIsAStatementOfOneColumn() {
    assertEquals(
        "[[Scan /airports columns=[iata] versions=1 of 1 rowGroups=1 of 1 (about 7 rows)]]",
        pond.query("explain plan for select iata from airports").toString());
  }

  @Test
  void explainAloneDoesTheSame() {
    assertEquals(
        pond.query("explain plan for select iata from airports"),
        pond.query("EXPLAIN select iata from airports"));
  }
}
