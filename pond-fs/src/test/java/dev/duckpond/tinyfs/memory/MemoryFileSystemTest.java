package dev.duckpond.tinyfs.memory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemContract;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryFileSystemTest extends FileSystemContract {
  private final MemoryFileSystem fileSystem = new MemoryFileSystem();
  private final WorkingDirectory root = fileSystem.root();

  @Override
  protected WorkingDirectory root() {
    return root;
  }

  @Override
  protected WorkingDirectory rootAfterwards() {
    return fileSystem.root();
  }

  @AfterEach
  void close() throws IOException {
    fileSystem.close();
  }

  @Test
  void anAbandonedWriterSpoilsOnlyTheRootItCameFrom() throws IOException {
    try (VersionWriter writer = root.create("/a", EntryType.DATA)) {
      writer.write(1);
    }
    fileSystem.root().createDirectory("/d");
    assertTrue(root.exists("/d"));
  }
}
