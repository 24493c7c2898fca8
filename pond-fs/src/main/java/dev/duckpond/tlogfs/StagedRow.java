package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.StagedContent;
import java.io.IOException;
import java.util.OptionalLong;

/** A version of a file or symlink that a transaction adds. */
sealed interface StagedRow {
  NodeVersion version();

  RandomAccessSource open(StoredTree stored, String name) throws IOException;

  /** The row as it is written. */
  RowToWrite toWrite(StoredTree stored);

  /** The same row kept with another directory. */
  StagedRow in(NodeVersion moved);

  /** The same content as a version of which something else is recorded. */
  StagedRow restated(NodeVersion changed);

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
          version,
          RowFormat.INLINE,
          content.size(),
          version.sha256(),
          OptionalLong.empty(),
          () -> content.readAll());
    }

    @Override
    public StagedRow in(NodeVersion moved) {
      return new New(moved, content);
    }

    @Override
    public StagedRow restated(NodeVersion changed) {
      return new New(changed, content);
    }

    @Override
    public void discard() throws IOException {
      content.discard();
    }
  }

  /**
   * With the content of a stored row.
   *
   * @param sequence the stored row's, when this is the same version kept with another directory
   */
  record Reused(NodeVersion version, OplogRow origin, OptionalLong sequence) implements StagedRow {
    /** The same version, kept with another directory. */
    static Reused moved(OplogRow origin, NodeId partition) {
      return new Reused(origin.version().in(partition), origin, OptionalLong.of(origin.sequence()));
    }

    /** Another version that has the same content. */
    static Reused copied(OplogRow origin, NodeVersion copy) {
      return new Reused(copy, origin, OptionalLong.empty());
    }

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
          sequence,
          () -> stored.read(origin));
    }

    @Override
    public StagedRow in(NodeVersion moved) {
      return new Reused(moved, origin, sequence);
    }

    @Override
    public StagedRow restated(NodeVersion changed) {
      return copied(origin, changed);
    }

    @Override
    public void discard() {}
  }
}
