package dev.duckpond.tinyfs.memory;

import dev.duckpond.tinyfs.FileTree;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;

/**
 * A filesystem in memory, for tests and for overlays. Changes are visible at once. Content over 1
 * MiB is kept in temporary files, which closing the filesystem deletes.
 *
 * <p>Readers on several threads are safe, and so is one writer beside them.
 */
public final class MemoryFileSystem implements Closeable {
  private final MemoryPersistence persistence = new MemoryPersistence();
  private final Clock clock;

  public MemoryFileSystem() {
    this(Clock.systemUTC());
  }

  /**
   * @param clock gives the time recorded for new versions
   */
  public MemoryFileSystem(Clock clock) {
    this.clock = clock;
  }

  /**
   * The root, for reading and writing. An abandoned writer spoils only the root it came from, and
   * whatever was derived from that: asking again gives a fresh one.
   */
  public WorkingDirectory root() {
    return new FileTree(persistence, clock).root();
  }

  @Override
  public void close() throws IOException {
    persistence.close();
  }
}
