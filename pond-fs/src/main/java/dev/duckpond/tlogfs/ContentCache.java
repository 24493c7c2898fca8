package dev.duckpond.tlogfs;

import dev.duckpond.columnar.vector.BytesVector;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Inline content read last, by data file and row group. Data files never change, so neither does
 * what is kept. Thread-safe.
 */
final class ContentCache {
  private static final long MAX_BYTES = 16L << 20;

  private final Map<String, Map<Integer, Group>> files = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** The content of the rows of one row group, from position {@code first} in the file. */
  record Group(int first, List<BytesVector> parts) {
    int rowCount() {
      return parts.stream().mapToInt(BytesVector::length).sum();
    }

    long byteSize() {
      return 64 + parts.stream().mapToLong(part -> part.data().length + 8L * part.length()).sum();
    }

    byte[] bytes(int position) {
      int row = position - first;
      for (BytesVector part : parts) {
        if (row < part.length()) {
          return part.bytes(row);
        }
        row -= part.length();
      }
      throw new IndexOutOfBoundsException("row " + position);
    }
  }

  synchronized void put(String file, int group, Group content) {
    Group replaced = files.computeIfAbsent(file, name -> new LinkedHashMap<>()).put(group, content);
    bytes += content.byteSize() - (replaced == null ? 0 : replaced.byteSize());
    Iterator<Map<Integer, Group>> oldest = files.values().iterator();
    while (bytes > MAX_BYTES && files.size() > 1) {
      for (Group dropped : oldest.next().values()) {
        bytes -= dropped.byteSize();
      }
      oldest.remove();
    }
  }

  /** A copy of the content of a row, if it is here. */
  synchronized Optional<byte[]> get(String file, int position) {
    Map<Integer, Group> groups = files.get(file);
    if (groups != null) {
      for (Group group : groups.values()) {
        if (position >= group.first() && position < group.first() + group.rowCount()) {
          return Optional.of(group.bytes(position));
        }
      }
    }
    return Optional.empty();
  }
}
