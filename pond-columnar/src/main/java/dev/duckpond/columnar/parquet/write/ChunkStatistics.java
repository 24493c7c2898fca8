package dev.duckpond.columnar.parquet.write;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.format.BoundaryOrder;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/** Statistics of a column chunk and of each of its pages. Not thread-safe. */
final class ChunkStatistics {
  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final LeafColumn leaf;
  private final Comparator<Object> order;
  private final List<PageSummary> pages = new ArrayList<>();
  private Bounds bounds = Bounds.NONE;
  private @Nullable Bounds previousPage;
  private boolean ascending = true;
  private boolean descending = true;

  /** What the column index says of a page. */
  private record PageSummary(boolean allNull, long nullCount, StoredBounds bounds) {}

  ChunkStatistics(LeafColumn leaf, Comparator<Object> order) {
    this.leaf = leaf;
    this.order = order;
  }

  /**
   * Adds a page.
   *
   * @param nullCount entries without a value
   * @param valueCount entries with one
   */
  void addPage(long nullCount, long valueCount, Bounds pageBounds) {
    pages.add(
        new PageSummary(valueCount == 0, nullCount, StoredBounds.of(pageBounds, leaf.type())));
    bounds = bounds.and(pageBounds, order);
    if (pageBounds.known()) {
      if (previousPage != null) {
        int byMinimum = compare(Bounds::minimum, previousPage, pageBounds);
        int byMaximum = compare(Bounds::maximum, previousPage, pageBounds);
        ascending &= byMinimum <= 0 && byMaximum <= 0;
        descending &= byMinimum >= 0 && byMaximum >= 0;
      }
      previousPage = pageBounds;
    }
  }

  private int compare(Function<Bounds, @Nullable Object> side, Bounds left, Bounds right) {
    Object leftBound = side.apply(left);
    Object rightBound = side.apply(right);
    if (leftBound == null || rightBound == null) {
      throw new IllegalArgumentException("pages without bounds cannot be compared");
    }
    return order.compare(leftBound, rightBound);
  }

  /**
   * The statistics of the whole chunk.
   *
   * @param distinctCount exact number of values that differ, -1 when it is not known
   */
  Statistics statistics(int distinctCount) {
    Statistics statistics = new Statistics();
    statistics.setNull_count(pages.stream().mapToLong(PageSummary::nullCount).sum());
    if (distinctCount >= 0) {
      statistics.setDistinct_count(distinctCount);
    }
    StoredBounds stored = StoredBounds.of(bounds, leaf.type());
    if (stored.minimum() != null) {
      statistics.setMin_value(stored.minimum());
      statistics.setIs_min_value_exact(stored.minimumExact());
    }
    if (stored.maximum() != null) {
      statistics.setMax_value(stored.maximum());
      statistics.setIs_max_value_exact(stored.maximumExact());
    }
    return statistics;
  }

  /** The column index, null when a page that has values has no bounds: the index demands them. */
  @Nullable ColumnIndex columnIndex() {
    List<Boolean> allNull = new ArrayList<>();
    List<ByteBuffer> minima = new ArrayList<>();
    List<ByteBuffer> maxima = new ArrayList<>();
    List<Long> nullCounts = new ArrayList<>();
    for (PageSummary page : pages) {
      byte[] minimum = page.bounds().minimum();
      byte[] maximum = page.bounds().maximum();
      if (page.allNull()) {
        minima.add(EMPTY);
        maxima.add(EMPTY);
      } else if (minimum == null || maximum == null) {
        return null;
      } else {
        minima.add(ByteBuffer.wrap(minimum));
        maxima.add(ByteBuffer.wrap(maximum));
      }
      allNull.add(page.allNull());
      nullCounts.add(page.nullCount());
    }
    ColumnIndex index = new ColumnIndex(allNull, minima, maxima, boundaryOrder());
    index.setNull_counts(nullCounts);
    return index;
  }

  private BoundaryOrder boundaryOrder() {
    if (ascending) {
      return BoundaryOrder.ASCENDING;
    }
    return descending ? BoundaryOrder.DESCENDING : BoundaryOrder.UNORDERED;
  }
}
