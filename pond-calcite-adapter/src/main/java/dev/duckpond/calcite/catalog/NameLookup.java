package dev.duckpond.calcite.catalog;

import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.schema.lookup.Named;
import org.jspecify.annotations.Nullable;

/**
 * Finds by exact name, one at a time. Names are case-sensitive, so a search that ignores case finds
 * nothing; listing goes through {@link Catalog}, so there are no names to list.
 */
record NameLookup<T>(Function<String, @Nullable T> byName) implements Lookup<T> {
  @Override
  public @Nullable T get(String name) {
    return byName.apply(name);
  }

  @Override
  public @Nullable Named<T> getIgnoreCase(String name) {
    return null;
  }

  @Override
  public Set<String> getNames(LikePattern pattern) {
    return Set.of();
  }
}
