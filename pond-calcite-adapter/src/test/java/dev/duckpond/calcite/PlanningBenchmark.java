package dev.duckpond.calcite;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How much processor time planning takes, from text to physical plan, warm. Run by hand, as a main
 * class.
 */
final class PlanningBenchmark {
  private static final List<String> STATEMENTS =
      List.of(
          "select count(*) from flights",
          "select origin, count(*), avg(delay) from flights where date >= '2014-02-01'"
              + " group by origin order by 2 desc limit 10",
          "select o.state, d.state, count(*) from flights f join airports o on f.origin = o.iata"
              + " join airports d on f.destination = d.iata where f.delay > 10"
              + " group by o.state, d.state",
          "select iata from airports a where exists"
              + " (select 1 from flights f where f.origin = a.iata and f.delay > 165)",
          "select id from flights f where fuel >"
              + " (select avg(fuel) from flights g where g.origin = f.origin)");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PlanningBenchmark() {}

  public static void main(String[] arguments) {
    try (TestPond pond = new TestPond()) {
      pond.add("/flights", Samples.FLIGHTS, Samples.flights(1000));
      pond.add("/airports", Samples.AIRPORTS, Samples.airports());
      for (String sql : STATEMENTS) {
        long cold = time(pond, sql);
        for (int i = 0; i < 300; i++) {
          time(pond, sql);
        }
        long[] times = new long[101];
        Arrays.setAll(times, i -> time(pond, sql));
        Arrays.sort(times);
        System.out.printf(
            Locale.ROOT,
            "median %.2f ms, first %.0f ms: %s%n",
            times[times.length / 2] / 1e6,
            cold / 1e6,
            sql);
      }
    }
  }

  private static long time(TestPond pond, String sql) {
    // A new version each time, lest the plan be found in the cache.
    pond.touch();
    long start = THREADS.getCurrentThreadCpuTime();
    PreparedQuery query = pond.prepare(sql);
    long end = THREADS.getCurrentThreadCpuTime();
    if (query.columns().isEmpty()) {
      throw new AssertionError(sql);
    }
    return end - start;
  }
}
