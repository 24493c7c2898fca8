package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Short ways to change and read a pond in tests. */
public final class PondFixture {
  public static final CommitInfo INFO = new CommitInfo("test", "");

  private PondFixture() {}

  /** Something done to a tree. */
  @FunctionalInterface
  public interface Change {
    void apply(WorkingDirectory root) throws IOException;
  }

  /** Makes a change and commits it. */
  public static long commit(Pond pond, Change change) throws IOException {
    try (Transaction transaction = pond.begin(INFO)) {
      change.apply(transaction.root());
      return transaction.commit();
    }
  }

  public static void write(WorkingDirectory root, String path, String text) throws IOException {
    write(root, path, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void write(WorkingDirectory root, String path, byte[] bytes) throws IOException {
    try (VersionWriter writer = root.create(path, EntryType.DATA)) {
      writer.write(bytes);
      writer.complete();
    }
  }

  public static void append(WorkingDirectory root, String path, String text) throws IOException {
    try (VersionWriter writer = root.append(path)) {
      writer.write(text.getBytes(StandardCharsets.UTF_8));
      writer.complete();
    }
  }

  public static String read(WorkingDirectory root, String path) throws IOException {
    try (RandomAccessSource source = root.open(path)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(source.size()));
      source.readFully(0, bytes);
      return new String(bytes.array(), StandardCharsets.UTF_8);
    }
  }
}
