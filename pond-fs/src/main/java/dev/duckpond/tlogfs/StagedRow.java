package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.StagedContent;
import java.io.IOException;

/** A version of a file or symlink that a transaction adds. */
sealed interface StagedRow {
  NodeVersion version();

  RandomAccessSource open(StoredTree stored, String name) throws IOException;

  /** The row as it is written. */
  RowToWrite toWrite(StoredTree stored);

  /** The same row kept with another directory. */
  StagedRow in(NodeVersion moved);

  /** Gives back what the row holds outside the pond's tables. */
  void discard() throws IOException;

  /** With content of its own. */
  record New(NodeVersion version, StagedContent content) implements StagedRow {
    @Override
    public RandomAccessSource open(StoredTree stored, String name) throws IOException {
      return content.open(name);
    }

    @Override
    public RowToWrite toWrite(StoredTree stored) {
      return new RowToWrite(
          version, RowFormat.INLINE, content.size(), version.sha256(), () -> content.readAll());
    }

    @Override
    public StagedRow in(NodeVersion moved) {
      return new New(moved, content);
    }

    @Override
    public void discard() throws IOException {
      content.discard();
    }
  }

  /** With the content of a stored row, which was kept with another directory. */
  record Moved(NodeVersion version, OplogRow origin) implements StagedRow {
    @Override
    public RandomAccessSource open(StoredTree stored, String name) throws IOException {
      return stored.open(origin, name);
    }

    @Override
    public RowToWrite toWrite(StoredTree stored) {
      return new RowToWrite(
          version,
          origin.format(),
          origin.contentSize(),
          origin.contentSha256(),
          () -> stored.read(origin));
    }

    @Override
    public StagedRow in(NodeVersion moved) {
      return new Moved(moved, origin);
    }

    @Override
    public void discard() {}
  }
}
