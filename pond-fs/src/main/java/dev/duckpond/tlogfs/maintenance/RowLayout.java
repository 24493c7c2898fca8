package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.columnar.type.Schema;

/**
 * How rows are laid out in data files.
 *
 * @param schema the columns of data files
 * @param kindColumn the index of the text column by which rows are grouped within a file
 * @param trailingKind rows of this kind come after all others
 * @param rowGroupRows rows of a row group
 */
public record RowLayout(Schema schema, int kindColumn, String trailingKind, int rowGroupRows) {
  public RowLayout {
    if (kindColumn < 0 || kindColumn >= schema.size()) {
      throw new IllegalArgumentException("there is no column " + kindColumn);
    }
  }
}
