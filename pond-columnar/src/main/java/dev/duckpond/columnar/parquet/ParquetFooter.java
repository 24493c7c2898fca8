package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.type.Schema;
import java.io.IOException;
import java.util.List;

/** The metadata of one Parquet file. Immutable, and small enough to keep. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class ParquetFooter {
  private final Schema schema;
  private final List<RowGroup> rowGroups;

  ParquetFooter(Schema schema, List<RowGroup> rowGroups) {
    this.schema = schema;
    this.rowGroups = List.copyOf(rowGroups);
  }

  /**
   * Reads the footer.
   *
   * @throws ParquetException when the source is no readable Parquet file; names the source
   */
  public static ParquetFooter read(RandomAccessSource source) throws IOException {
    throw new UnsupportedOperationException("read " + source.name());
  }

  public Schema schema() {
    return schema;
  }

  public List<RowGroup> rowGroups() {
    return rowGroups;
  }

  public long rowCount() {
    return rowGroups.stream().mapToLong(RowGroup::rowCount).sum();
  }
}
