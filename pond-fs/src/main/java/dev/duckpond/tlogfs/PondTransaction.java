package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.FileTree;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.delta.CommitDescription;
import dev.duckpond.tlogfs.delta.DeltaLogException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A transaction on a pond on disk. */
final class PondTransaction implements Transaction {
  private final PondStore store;
  private final Clock clock;
  private final CommitInfo info;
  private final TransactionPersistence persistence;
  private final FileTree tree;
  private boolean failed;
  private boolean ended;

  PondTransaction(PondStore store, CommitInfo info, Clock clock) throws IOException {
    this.store = store;
    this.clock = clock;
    this.info = info;
    this.persistence = new TransactionPersistence(store.newest(), store.largeFiles(), clock);
    this.tree = new FileTree(persistence, clock);
  }

  @Override
  public WorkingDirectory root() {
    return tree.root();
  }

  @Override
  public int restore(Snapshot snapshot, String path) throws IOException {
    if (!(snapshot instanceof PondSnapshot past)) {
      throw new IllegalArgumentException("not a snapshot of a pond on disk");
    }
    if (persistence.isReadOnly()) {
      throw new IllegalStateException("the transaction has ended already");
    }
    tree.requireComplete();
    NodePath node = snapshot.root().metadata(path).path();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Restoration(past.stored(), persistence, now).restore(node);
  }

  @Override
  public long commit() throws IOException {
    if (ended) {
      throw new IllegalStateException("the transaction has ended already");
    }
    if (failed) {
      throw new IllegalStateException("the transaction failed to commit; start another");
    }
    tree.requireComplete();
    StoredTree start = persistence.stored();
    if (persistence.staged().isEmpty()) {
      finish(start);
      return start.version();
    }
    CommitDescription description =
        new CommitDescription(
            UUID.randomUUID().toString(),
            System.getProperty("user.name", ""),
            info.message(),
            info.command());
    StoredTree committed;
    // Some of the content may have left the transaction already, so there is no second try.
    failed = true;
    try {
      committed = store.commit(start, persistence.staged(), description);
    } catch (DeltaLogException failure) {
      throw new PondException(failure.getMessage(), failure);
    }
    finish(committed);
    return committed.version();
  }

  private void finish(StoredTree shown) throws IOException {
    failed = false;
    ended = true;
    persistence.end(shown);
  }

  @Override
  public void close() throws IOException {
    if (!ended) {
      ended = true;
      try {
        tree.abandonWriters();
      } finally {
        persistence.end();
      }
    }
  }
}
