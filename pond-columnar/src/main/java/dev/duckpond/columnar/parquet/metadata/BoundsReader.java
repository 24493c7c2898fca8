package dev.duckpond.columnar.parquet.metadata;

import dev.duckpond.columnar.scan.ColumnStatistics;
import java.util.OptionalLong;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Statistics;

/** Statistics of a chunk. */
final class BoundsReader {
  private BoundsReader() {}

  static ColumnStatistics statistics(
      FileMetaData file, int column, ColumnChunk chunk, Leaf leaf, long rows) {
    Statistics stored = chunk.isSetMeta_data() ? chunk.getMeta_data().getStatistics() : null;
    if (stored == null || !leaf.isFlat() || !stored.isSetNull_count()) {
      return ColumnStatistics.UNKNOWN;
    }
    return new ColumnStatistics(
        null, null, OptionalLong.of(stored.getNull_count()), OptionalLong.empty());
  }
}
