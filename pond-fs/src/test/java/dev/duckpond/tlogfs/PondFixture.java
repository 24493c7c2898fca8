package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Short ways to change and read a pond in tests. */
final class PondFixture {
  static final CommitInfo INFO = new CommitInfo("test", "");

  private PondFixture() {}

  /** Something done to a tree. */
  @FunctionalInterface
  interface Change {
    void apply(WorkingDirectory root) throws IOException;
  }

  /** Makes a change and commits it. */
  static long commit(Pond pond, Change change) throws IOException {
    try (Transaction transaction = pond.begin(INFO)) {
      change.apply(transaction.root());
      return transaction.commit();
    }
  }

  static void write(WorkingDirectory root, String path, String text) throws IOException {
    write(root, path, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(WorkingDirectory root, String path, byte[] bytes) throws IOException {
    try (VersionWriter writer = root.create(path, EntryType.DATA)) {
      writer.write(bytes);
      writer.complete();
    }
  }

  static void append(WorkingDirectory root, String path, String text) throws IOException {
    try (VersionWriter writer = root.append(path)) {
      writer.write(text.getBytes(StandardCharsets.UTF_8));
      writer.complete();
    }
  }

  static String read(WorkingDirectory root, String path) throws IOException {
    try (RandomAccessSource source = root.open(path)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(source.size()));
      source.readFully(0, bytes);
      return new String(bytes.array(), StandardCharsets.UTF_8);
    }
  }
}
