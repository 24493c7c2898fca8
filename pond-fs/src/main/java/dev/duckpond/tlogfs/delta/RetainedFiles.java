package dev.duckpond.tlogfs.delta;

import java.util.List;

/**
 * The data files of all versions that can be read.
 *
 * @param files all of them
 * @param filesWithAllRows as few of them as have all rows: without those of which the rows are in
 *     another one too
 */
public record RetainedFiles(List<DataFile> files, List<DataFile> filesWithAllRows) {
  public RetainedFiles {
    files = List.copyOf(files);
    filesWithAllRows = List.copyOf(filesWithAllRows);
  }
}
