package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.FileSystemContract;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a pond; what was committed is looked at through a pond opened anew. */
class PondFileSystemTest extends FileSystemContract {
  private static final CommitInfo INFO = new CommitInfo("test", "");

  @TempDir Path directory;
  private Pond pond;
  private Transaction transaction;

  @BeforeEach
  void open() throws IOException {
    pond = Pond.create(directory.resolve("pond"));
    transaction = pond.begin(INFO);
  }

  @AfterEach
  void close() throws IOException {
    transaction.close();
    pond.close();
  }

  @Override
  protected WorkingDirectory root() {
    return transaction.root();
  }

  @Override
  protected WorkingDirectory rootAfterwards() throws IOException {
    transaction.commit();
    transaction.close();
    transaction = pond.begin(INFO);
    try (Pond anew = Pond.open(pond.directory())) {
      return anew.snapshot().root();
    }
  }
}
