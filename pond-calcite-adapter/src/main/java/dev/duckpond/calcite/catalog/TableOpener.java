package dev.duckpond.calcite.catalog;

import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;

/** Makes a table of a file; see {@link dev.duckpond.table.FileTables#open}. Thread-safe. */
@FunctionalInterface
public interface TableOpener {
  TableSource open(WorkingDirectory directory, String path) throws IOException;
}
