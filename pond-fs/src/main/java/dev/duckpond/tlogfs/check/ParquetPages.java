package dev.duckpond.tlogfs.check;

import dev.duckpond.columnar.parquet.LeafSchema;
import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.ParquetLeafReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.FileSource;
import java.io.IOException;
import java.nio.file.Path;

/** Reads all pages of a Parquet file of the host, which checks their checksums. */
final class ParquetPages {
  private ParquetPages() {}

  /**
   * Reads them all.
   *
   * @throws IOException when one cannot be read; says why
   */
  static void readAll(Path file) throws IOException {
    try (RandomAccessSource source = FileSource.open(file.toString(), file)) {
      ParquetFooter footer = ParquetFooter.read(source);
      for (int group = 0; group < footer.rowGroups().size(); group++) {
        for (LeafSchema leaf : footer.leaves()) {
          ParquetLeafReader.read(source, footer, group, leaf.path());
        }
      }
    }
  }
}
