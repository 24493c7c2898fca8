package dev.duckpond.tlogfs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A pond on disk. Thread-safe; several processes may have the same pond open. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class Pond implements AutoCloseable {
  private final Path directory;

  private Pond(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes an empty pond in a directory that does not exist or is empty.
   *
   * @throws PondException when there is a pond or anything else already
   */
  public static Pond create(Path directory) throws IOException {
    throw new UnsupportedOperationException("create " + directory);
  }

  /**
   * Opens a pond.
   *
   * @throws PondException when there is none, or its log is damaged
   */
  public static Pond open(Path directory) throws IOException {
    throw new UnsupportedOperationException("open " + directory);
  }

  public Path directory() {
    return directory;
  }

  /** The newest version, other processes' commits included. */
  public Snapshot snapshot() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The pond as it was at a version. */
  public Snapshot snapshot(long version) throws IOException {
    throw new UnsupportedOperationException("snapshot " + version);
  }

  public Transaction begin(CommitInfo info) throws IOException {
    throw new UnsupportedOperationException("begin " + info);
  }

  /** The newest commits, newest first, at most {@code limit}. */
  public List<CommitRecord> history(int limit) throws IOException {
    throw new UnsupportedOperationException("history " + limit);
  }

  @Override
  public void close() {}
}
