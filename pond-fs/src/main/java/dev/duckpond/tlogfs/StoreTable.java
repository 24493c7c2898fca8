package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.delta.CommitDescription;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.RetainedFiles;
import dev.duckpond.tlogfs.maintenance.MaintainedTable;
import dev.duckpond.tlogfs.maintenance.Rewrite;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A pond's table as its maintenance sees it. */
final class StoreTable implements MaintainedTable {
  private final PondStore store;

  StoreTable(PondStore store) {
    this.store = store;
  }

  @Override
  public List<List<DataFile>> partitions() throws IOException {
    return store.newestState().partitions().stream().map(PartitionFiles::files).toList();
  }

  @Override
  public List<DataFile> partition(String partition) throws IOException {
    PartitionFiles files = store.newestState().partition(new NodeId(partition));
    return files == null ? List.of() : files.files();
  }

  @Override
  public RetainedFiles retained() throws IOException {
    return store.retained();
  }

  @Override
  public Set<String> largeContent(DataFile file) throws IOException {
    return store.largeContent(file);
  }

  @Override
  public boolean checkpoint() throws IOException {
    return store.checkpoint();
  }

  @Override
  public List<Rewrite> commit(List<Rewrite> rewrites, String message) throws IOException {
    return store.rewrite(
        rewrites,
        new CommitDescription(
            UUID.randomUUID().toString(), System.getProperty("user.name", ""), message, ""));
  }
}
