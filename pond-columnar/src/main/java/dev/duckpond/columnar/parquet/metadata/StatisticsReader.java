package dev.duckpond.columnar.parquet.metadata;

import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.ScalarValue;
import java.util.List;
import java.util.OptionalLong;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/** Statistics of column chunks, as far as they can be trusted. */
final class StatisticsReader {
  private final @Nullable List<ColumnOrder> orders;

  StatisticsReader(FileMetaData file) {
    this.orders = file.isSetColumn_orders() ? file.getColumn_orders() : null;
  }

  /**
   * What a file says of a leaf in one row group.
   *
   * @param position of the leaf in the file's schema
   */
  ColumnStatistics read(int position, Leaf leaf, ColumnChunk chunk, long rows) {
    LeafType type = leaf.type();
    Statistics stored = chunk.isSetMeta_data() ? chunk.getMeta_data().getStatistics() : null;
    if (stored == null || type == null || !leaf.isFlat()) {
      return ColumnStatistics.UNKNOWN;
    }
    OptionalLong nullCount = count(stored.isSetNull_count(), stored.getNull_count(), rows);
    OptionalLong distinct = count(stored.isSetDistinct_count(), stored.getDistinct_count(), rows);
    byte[] minimum = null;
    byte[] maximum = null;
    BoundDecoder decoder = new BoundDecoder(leaf, type);
    if (stored.isSetMin_value() && stored.isSetMax_value()) {
      if (decoder.isSigned() || isTypeOrder(position)) {
        minimum = stored.getMin_value();
        maximum = stored.getMax_value();
      }
    } else if (stored.isSetMin() && stored.isSetMax() && decoder.isSigned()) {
      // The deprecated bounds compare as signed, whatever the type; for bytes nobody knows how.
      minimum = stored.getMin();
      maximum = stored.getMax();
    }
    Object low = minimum == null ? null : decoder.decode(minimum, false);
    Object high = maximum == null ? null : decoder.decode(maximum, true);
    if (low == null || high == null || ScalarValue.compare(low, high) > 0) {
      return new ColumnStatistics(null, null, nullCount, distinct);
    }
    return new ColumnStatistics(low, high, nullCount, distinct);
  }

  private boolean isTypeOrder(int position) {
    return orders != null
        && position < orders.size()
        && (orders.get(position).isSetTYPE_ORDER()
            || orders.get(position).isSetIEEE_754_TOTAL_ORDER());
  }

  private static OptionalLong count(boolean present, long value, long rows) {
    return present && value >= 0 && value <= rows ? OptionalLong.of(value) : OptionalLong.empty();
  }
}
