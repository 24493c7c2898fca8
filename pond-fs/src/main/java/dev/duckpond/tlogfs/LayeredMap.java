package dev.duckpond.tlogfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map of which changed copies are cheap: a large base that copies share, and a
 * small layer of changes above it, folded in when it has grown.
 */
final class LayeredMap<K extends Comparable<K>, V> {
  private static final int MAX_CHANGES = 512;

  private final NavigableMap<K, V> base;
  private final NavigableMap<K, Optional<V>> changes;

  private LayeredMap(NavigableMap<K, V> base, NavigableMap<K, Optional<V>> changes) {
    this.base = base;
    this.changes = changes;
  }

  static <K extends Comparable<K>, V> LayeredMap<K, V> empty() {
    return new LayeredMap<K, V>(new TreeMap<K, V>(), new TreeMap<K, Optional<V>>());
  }

  @Nullable V get(K key) {
    Optional<V> change = changes.get(key);
    return change != null ? change.orElse(null) : base.get(key);
  }

  /** This map with values put (present) and removed (empty). */
  LayeredMap<K, V> with(Map<K, Optional<V>> more) {
    NavigableMap<K, Optional<V>> merged = new TreeMap<>(changes);
    merged.putAll(more);
    if (merged.size() <= MAX_CHANGES && merged.size() * 4 <= base.size()) {
      return new LayeredMap<>(base, merged);
    }
    NavigableMap<K, V> folded = new TreeMap<>(base);
    merged.forEach(
        (key, value) -> value.ifPresentOrElse(v -> folded.put(key, v), () -> folded.remove(key)));
    return new LayeredMap<K, V>(folded, new TreeMap<K, Optional<V>>());
  }

  LayeredMap<K, V> with(K key, V value) {
    return with(Map.of(key, Optional.of(value)));
  }

  /** The values in the order of their keys. */
  List<V> values() {
    if (changes.isEmpty()) {
      return List.copyOf(base.values());
    }
    List<V> values = new ArrayList<>(base.size() + changes.size());
    NavigableMap<K, Optional<V>> rest = new TreeMap<>(changes);
    for (Map.Entry<K, V> entry : base.entrySet()) {
      drainBefore(rest, entry.getKey(), values);
      Optional<V> change = rest.remove(entry.getKey());
      if (change == null) {
        values.add(entry.getValue());
      } else {
        change.ifPresent(values::add);
      }
    }
    rest.values().forEach(change -> change.ifPresent(values::add));
    return values;
  }

  private void drainBefore(NavigableMap<K, Optional<V>> rest, K key, List<V> values) {
    while (!rest.isEmpty() && rest.firstKey().compareTo(key) < 0) {
      rest.pollFirstEntry().getValue().ifPresent(values::add);
    }
  }

  /** About as many as there are values. */
  int approximateSize() {
    return Math.max(base.size(), changes.size());
  }
}
