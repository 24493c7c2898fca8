package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tlogfs.delta.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Counts what there is in one version of a pond. */
final class StatusReader {
  private final StoredTree tree;
  private final Map<EntryType, Long> nodes = new EnumMap<>(EntryType.class);
  private long contentBytes;

  StatusReader(StoredTree tree) {
    this.tree = tree;
  }

  PondStatus read(CommitRecord commit, Path largeFileDirectory, OptionalLong lastCheckpoint)
      throws IOException {
    nodes.merge(EntryType.DIRECTORY, 1L, Long::sum);
    count(NodeId.ROOT);
    List<DataFile> dataFiles = tree.dataFiles();
    long largeFiles = 0;
    long largeFileBytes = 0;
    try (Stream<Path> files = Files.walk(largeFileDirectory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".data")) {
          largeFiles++;
          largeFileBytes += Files.size(file);
        }
      }
    } catch (NoSuchFileException missing) {
      throw new PondException(
          missing.getFile() + ": is missing, or was removed meanwhile", missing);
    }
    return new PondStatus(
        commit,
        nodes,
        contentBytes,
        dataFiles.size(),
        dataFiles.stream().mapToLong(DataFile::size).sum(),
        largeFiles,
        largeFileBytes,
        lastCheckpoint);
  }

  private void count(NodeId directory) throws IOException {
    for (DirectoryEntry entry : tree.directory(directory).entries().values()) {
      nodes.merge(entry.type(), 1L, Long::sum);
      if (entry.type() == EntryType.DIRECTORY) {
        count(entry.child());
      } else {
        NodeVersion newest = tree.newest(directory, entry.child());
        if (newest == null) {
          throw StoredTree.missing(directory, entry.child());
        }
        contentBytes += newest.size();
      }
    }
  }
}
