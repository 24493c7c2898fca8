package dev.duckpond.table;

import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.ParquetReader;
import dev.duckpond.columnar.parquet.page.PageCache;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;

/** One row group of one version of a file. */
record RowGroupSplit(
    WorkingDirectory directory,
    String path,
    long version,
    ParquetFooter footer,
    int rowGroup,
    FileColumns columns,
    PageCache pages)
    implements Split {
  @Override
  public long rowCount() {
    return footer.rowGroups().get(rowGroup).rowCount();
  }

  @Override
  public BatchReader open() throws IOException {
    RandomAccessSource source = directory.open(path, version);
    try {
      BatchReader rows =
          ParquetReader.openLazily(source, footer, rowGroup, columns.positions(), pages);
      return new UnionBatchReader(rows, source, columns);
    } catch (IOException | RuntimeException e) {
      try {
        source.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }
}
