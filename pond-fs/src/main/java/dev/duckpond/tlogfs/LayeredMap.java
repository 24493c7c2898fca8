package dev.duckpond.tlogfs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map, sorted when its values are listed, of which changed copies are cheap: a large
 * base that copies share, and a small layer of changes above it, folded in when it has grown.
 */
final class LayeredMap<K extends Comparable<K>, V> {
  private static final int MAX_CHANGES = 512;

  private final Base<K, V> base;
  private final NavigableMap<K, Optional<V>> changes;

  private LayeredMap(Base<K, V> base, NavigableMap<K, Optional<V>> changes) {
    this.base = base;
    this.changes = changes;
  }

  /** What copies share; never changed. Sorted only once somebody asks for it in order. */
  private static final class Base<K extends Comparable<K>, V> {
    private final Map<K, V> values;
    private volatile @Nullable List<Map.Entry<K, V>> sorted;

    Base(Map<K, V> values) {
      this.values = values;
    }

    List<Map.Entry<K, V>> sorted() {
      List<Map.Entry<K, V>> entries = sorted;
      if (entries == null) {
        List<Map.Entry<K, V>> ordered = new ArrayList<>(values.entrySet());
        ordered.sort(Comparator.comparing(Map.Entry::getKey));
        entries = ordered;
        sorted = entries;
      }
      return entries;
    }
  }

  static <K extends Comparable<K>, V> LayeredMap<K, V> empty() {
    return new LayeredMap<K, V>(new Base<K, V>(Map.of()), new TreeMap<K, Optional<V>>());
  }

  @Nullable V get(K key) {
    Optional<V> change = changes.get(key);
    return change != null ? change.orElse(null) : base.values.get(key);
  }

  /** This map with values put (present) and removed (empty). */
  LayeredMap<K, V> with(Map<K, Optional<V>> more) {
    if (changes.size() + more.size() <= MAX_CHANGES
        && (changes.size() + more.size()) * 4 <= base.values.size()) {
      NavigableMap<K, Optional<V>> merged = new TreeMap<>(changes);
      merged.putAll(more);
      return new LayeredMap<>(base, merged);
    }
    Map<K, V> folded =
        new HashMap<>((base.values.size() + changes.size() + more.size()) * 4 / 3 + 1);
    folded.putAll(base.values);
    change(folded, changes);
    change(folded, more);
    return new LayeredMap<K, V>(new Base<K, V>(folded), new TreeMap<K, Optional<V>>());
  }

  private static <K, V> void change(Map<K, V> values, Map<K, Optional<V>> changes) {
    changes.forEach(
        (key, value) -> value.ifPresentOrElse(v -> values.put(key, v), () -> values.remove(key)));
  }

  LayeredMap<K, V> with(K key, V value) {
    return with(Map.of(key, Optional.of(value)));
  }

  /** The values in the order of their keys. */
  List<V> values() {
    List<V> values = new ArrayList<>(base.values.size() + changes.size());
    NavigableMap<K, Optional<V>> rest = new TreeMap<>(changes);
    for (Map.Entry<K, V> entry : base.sorted()) {
      if (rest.isEmpty()) {
        values.add(entry.getValue());
        continue;
      }
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
    return Math.max(base.values.size(), changes.size());
  }
}
