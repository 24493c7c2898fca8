package dev.duckpond.table;

import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.page.PageCache;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Footers, summaries and pages of file versions by the SHA-256 of their content, which never
 * changes. Thread-safe; two threads that ask for the same at once may both read it.
 */
final class MetadataCache {
  /** Weights are numbers of column statistics, of some 200 bytes each. */
  private static final long MAXIMUM_STATISTICS = 250_000;

  private final BoundedCache<ParquetFooter> footers = new BoundedCache<>(MAXIMUM_STATISTICS);
  private final PageStore pages = new PageStore();
  private final BoundedCache<FileSummary> summaries = new BoundedCache<>(MAXIMUM_STATISTICS);

  /** The pages of a version. */
  PageCache pages(FileVersion version) {
    return pages.file(version.sha256());
  }

  /** The footer of a version; opens the file unless it is known. */
  ParquetFooter footer(WorkingDirectory directory, String path, FileVersion version)
      throws IOException {
    ParquetFooter footer = footers.get(version.sha256());
    if (footer == null) {
      try (RandomAccessSource source = directory.open(path, version.version())) {
        footer = ParquetFooter.read(source);
      }
      footers.put(
          version.sha256(), footer, 1L + (long) footer.rowGroups().size() * footer.schema().size());
    }
    return footer;
  }

  /** The summary of a version; opens the file only if none was recorded with it. */
  FileSummary summary(WorkingDirectory directory, String path, FileVersion version)
      throws IOException {
    FileSummary summary = summaries.get(version.sha256());
    if (summary == null) {
      summary = recorded(path, version);
      if (summary == null) {
        summary = FileSummary.of(footer(directory, path, version));
      }
      summaries.put(version.sha256(), summary, 1L + summary.schema().size());
    }
    return summary;
  }

  private static @Nullable FileSummary recorded(String path, FileVersion version)
      throws PondFileException {
    String json = version.attributes().get(FileSummaryJson.ATTRIBUTE);
    try {
      return json == null ? null : FileSummaryJson.read(json);
    } catch (IllegalArgumentException e) {
      throw new PondFileException(
          FileSystemFault.CORRUPT,
          path
              + " version "
              + version.version()
              + ": attribute "
              + FileSummaryJson.ATTRIBUTE
              + " is damaged: "
              + e.getMessage(),
          e);
    }
  }
}
