package dev.duckpond.jdbc;

import dev.duckpond.calcite.PondDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The ponds that connections have open: one {@link PondDatabase} for all connections to the same
 * directory with the same number of threads, closed with the last of them. Thread-safe.
 */
final class OpenPonds {
  private record Key(Path directory, int threads) {}

  private static final class Entry {
    final PondDatabase database;
    int leases;

    Entry(PondDatabase database) {
      this.database = database;
    }
  }

  private final Map<Key, Entry> entries = new HashMap<>();

  /** A share in an open pond, given back by closing it. */
  final class Lease implements AutoCloseable {
    private final Key key;
    private final PondDatabase database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Lease(Key key, PondDatabase database) {
      this.key = key;
      this.database = database;
    }

    PondDatabase database() {
      return database;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        release(key);
      }
    }
  }

  /** Opens a pond, or shares it if it is open already. */
  synchronized Lease open(Path directory, int threads) throws IOException {
    // Two names of one directory are one pond; a directory that is not there is the pond's to name.
    Path real = Files.isDirectory(directory) ? directory.toRealPath() : directory;
    Key key = new Key(real, threads);
    Entry entry = entries.get(key);
    if (entry == null) {
      entry = new Entry(PondDatabase.open(real, threads));
      entries.put(key, entry);
    }
    entry.leases++;
    return new Lease(key, entry.database);
  }

  private synchronized void release(Key key) {
    Entry entry = entries.get(key);
    entry.leases--;
    if (entry.leases == 0) {
      entries.remove(key);
      entry.database.close();
    }
  }

  /** How many ponds are open. */
  synchronized int size() {
    return entries.size();
  }
}
