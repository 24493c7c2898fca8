package dev.duckpond.calcite.statement;

import dev.duckpond.calcite.physical.PhysicalPlan;
import dev.duckpond.calcite.plan.LogicalQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The plans of recent queries that are the same at every execution, by the version of the pond they
 * are for. Thread-safe.
 */
public final class PlanCache {
  private static final int CAPACITY = 256;

  /**
   * What a plan depends on.
   *
   * @param version of the pond
   * @param schema where unqualified names are looked up
   */
  record Key(long version, String schema, String sql) {}

  /** A query and the plan that every execution of it runs. */
  record Entry(LogicalQuery query, PhysicalPlan plan) {}

  @SuppressWarnings("serial")
  private final Map<Key, Entry> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Entry> eldest) {
          return size() > CAPACITY;
        }
      };

  synchronized Optional<Entry> find(Key key) {
    return Optional.ofNullable(entries.get(key));
  }

  synchronized void add(Key key, Entry entry) {
    entries.put(key, entry);
  }
}
