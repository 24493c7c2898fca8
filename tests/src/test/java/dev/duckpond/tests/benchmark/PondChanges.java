package dev.duckpond.tests.benchmark;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.CommitInfo;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Short ways to change a pond. */
final class PondChanges {
  private static final CommitInfo INFO = new CommitInfo("benchmark", "");

  private PondChanges() {}

  /** Something done to a tree. */
  @FunctionalInterface
  interface Change {
    void apply(WorkingDirectory root) throws IOException;
  }

  /** Makes a change and commits it. */
  static void commit(Pond pond, Change change) throws IOException {
    try (Transaction transaction = pond.begin(INFO)) {
      change.apply(transaction.root());
      transaction.commit();
    }
  }

  static void write(WorkingDirectory root, String path, String text) throws IOException {
    try (VersionWriter writer = root.create(path, EntryType.DATA)) {
      writer.write(text.getBytes(StandardCharsets.UTF_8));
      writer.complete();
    }
  }

  static void append(WorkingDirectory root, String path, String text) throws IOException {
    try (VersionWriter writer = root.append(path)) {
      writer.write(text.getBytes(StandardCharsets.UTF_8));
      writer.complete();
    }
  }
}
