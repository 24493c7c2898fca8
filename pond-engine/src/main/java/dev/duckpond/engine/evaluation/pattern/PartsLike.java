package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.comparison.RowCondition;
import dev.duckpond.engine.evaluation.kernel.Utf8;
import java.util.Arrays;
import java.util.List;

/**
 * LIKE with several {@code %} and no {@code _}: the outer parts at the ends, each inner part where
 * it comes first after the one before. Taking the first is right: it leaves the most to the rest.
 */
final class PartsLike extends RowCondition {
  private final byte[] first;
  private final byte[][] inner;
  private final byte[] last;

  PartsLike(List<byte[]> parts) {
    this.first = parts.get(0);
    this.inner = parts.subList(1, parts.size() - 1).toArray(byte[][]::new);
    this.last = parts.get(parts.size() - 1);
  }

  @Override
  protected boolean matches(Vector column, int row) {
    BytesVector text = (BytesVector) column;
    byte[] data = text.data();
    int start = text.starts()[row];
    int end = start + text.lengths()[row];
    if (end - start < first.length + last.length
        || !Arrays.equals(data, start, start + first.length, first, 0, first.length)
        || !Arrays.equals(data, end - last.length, end, last, 0, last.length)) {
      return false;
    }
    int position = start + first.length;
    int limit = end - last.length;
    for (byte[] part : inner) {
      int found = Utf8.indexOf(data, position, limit, part);
      if (found < 0) {
        return false;
      }
      position = found + part.length;
    }
    return true;
  }
}
