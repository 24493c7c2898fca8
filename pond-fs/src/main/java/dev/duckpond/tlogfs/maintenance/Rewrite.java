package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.tlogfs.delta.DataFile;
import java.util.List;

/** Data files of one partition, and the one file that holds all their rows instead. */
public record Rewrite(List<DataFile> removed, DataFile added) {
  public Rewrite {
    removed = List.copyOf(removed);
  }
}
