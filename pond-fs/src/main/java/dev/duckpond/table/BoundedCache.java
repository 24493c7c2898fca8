package dev.duckpond.table;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, up to a total weight. Thread-safe. */
final class BoundedCache<V> {
  private final long maximumWeight;
  private final LinkedHashMap<String, Weighted<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  private record Weighted<V>(V value, long weight) {}

  BoundedCache(long maximumWeight) {
    this.maximumWeight = maximumWeight;
  }

  synchronized @Nullable V get(String key) {
    Weighted<V> entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** Keeps a value, and lets go of those not used for longest; one too heavy is not kept. */
  synchronized void put(String key, V value, long valueWeight) {
    if (valueWeight > maximumWeight) {
      return;
    }
    Weighted<V> replaced = entries.put(key, new Weighted<>(value, valueWeight));
    weight += valueWeight - (replaced == null ? 0 : replaced.weight());
    Iterator<Map.Entry<String, Weighted<V>>> oldestFirst = entries.entrySet().iterator();
    while (weight > maximumWeight) {
      weight -= oldestFirst.next().getValue().weight();
      oldestFirst.remove();
    }
  }
}
