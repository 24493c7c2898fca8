package dev.duckpond.tinyfs.memory;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.Persistence;
import dev.duckpond.tinyfs.StagedContent;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Nodes in maps. Thread-safe. */
final class MemoryPersistence implements Persistence, Closeable {
  private final Map<NodeId, NavigableMap<String, DirectoryEntry>> directories = new HashMap<>();
  private final Map<NodeId, NodeVersion> directoryVersions = new HashMap<>();
  private final Map<NodeId, List<StoredVersion>> nodes = new HashMap<>();

  private record StoredVersion(NodeVersion version, StagedContent content) {}

  MemoryPersistence() {
    directories.put(NodeId.ROOT, new TreeMap<>());
    directoryVersions.put(NodeId.ROOT, directoryVersion(NodeId.ROOT, 1));
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public synchronized @Nullable DirectoryEntry entry(NodeId directory, String name) {
    return directory(directory).get(name);
  }

  @Override
  public synchronized List<DirectoryEntry> entries(NodeId directory) {
    return List.copyOf(directory(directory).values());
  }

  @Override
  public synchronized NodeVersion newest(NodeId partition, NodeId node) {
    NodeVersion directory = directoryVersions.get(node);
    if (directory != null) {
      return directory;
    }
    List<StoredVersion> stored = node(node);
    return stored.get(stored.size() - 1).version();
  }

  @Override
  public synchronized List<NodeVersion> versions(NodeId partition, NodeId node) {
    return node(node).stream().map(StoredVersion::version).toList();
  }

  @Override
  public synchronized RandomAccessSource open(NodeVersion version, String name) throws IOException {
    return stored(version).content().open(name);
  }

  private StoredVersion stored(NodeVersion version) {
    for (StoredVersion stored : node(version.node())) {
      if (stored.version().version() == version.version()) {
        return stored;
      }
    }
    throw new NoSuchElementException("version " + version.version() + " of node " + version.node());
  }

  @Override
  public Path createTemporaryFile() throws IOException {
    return Files.createTempFile("pond", ".data");
  }

  @Override
  public synchronized void addDirectory(NodeId directory) {
    directories.put(directory, new TreeMap<>());
    directoryVersions.put(directory, directoryVersion(directory, 1));
  }

  @Override
  public synchronized void addVersion(NodeVersion version, StagedContent content) {
    nodes
        .computeIfAbsent(version.node(), id -> new ArrayList<>())
        .add(new StoredVersion(version, content));
  }

  @Override
  public synchronized void copyVersion(NodeVersion source, NodeVersion copy) throws IOException {
    StagedContent content = stored(source).content();
    if (content.file().isPresent()) {
      Path file = createTemporaryFile();
      Files.copy(content.file().get(), file, StandardCopyOption.REPLACE_EXISTING);
      content = content.inFile(file);
    }
    addVersion(copy, content);
  }

  @Override
  public synchronized void restate(NodeVersion changed) {
    List<StoredVersion> versions = node(changed.node());
    StoredVersion newest = versions.get(versions.size() - 1);
    versions.set(versions.size() - 1, new StoredVersion(changed, newest.content()));
  }

  @Override
  public synchronized void link(NodeId directory, DirectoryEntry entry) {
    directory(directory).put(entry.name(), entry);
    changed(directory);
  }

  @Override
  public synchronized void unlink(NodeId directory, DirectoryEntry entry) throws IOException {
    directory(directory).remove(entry.name());
    changed(directory);
    forget(entry);
  }

  @Override
  public synchronized void move(NodeId from, DirectoryEntry entry, NodeId to, String newName) {
    directory(from).remove(entry.name());
    changed(from);
    directory(to).put(newName, new DirectoryEntry(newName, entry.child(), entry.type()));
    if (!from.equals(to)) {
      changed(to);
      nodes.computeIfPresent(
          entry.child(),
          (id, versions) ->
              new ArrayList<>(
                  versions.stream()
                      .map(stored -> new StoredVersion(stored.version().in(to), stored.content()))
                      .toList()));
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (List<StoredVersion> versions : nodes.values()) {
      discard(versions);
    }
    nodes.clear();
  }

  private void forget(DirectoryEntry entry) throws IOException {
    if (entry.type() == EntryType.DIRECTORY) {
      for (DirectoryEntry child : directory(entry.child()).values()) {
        forget(child);
      }
      directories.remove(entry.child());
      directoryVersions.remove(entry.child());
    } else {
      discard(nodes.remove(entry.child()));
    }
  }

  private static void discard(@Nullable List<StoredVersion> versions) throws IOException {
    if (versions != null) {
      for (StoredVersion stored : versions) {
        stored.content().discard();
      }
    }
  }

  private void changed(NodeId directory) {
    directoryVersions.computeIfPresent(
        directory, (id, version) -> directoryVersion(id, version.version() + 1));
  }

  private NavigableMap<String, DirectoryEntry> directory(NodeId id) {
    NavigableMap<String, DirectoryEntry> entries = directories.get(id);
    if (entries == null) {
      throw new NoSuchElementException("directory " + id);
    }
    return entries;
  }

  private List<StoredVersion> node(NodeId id) {
    List<StoredVersion> versions = nodes.get(id);
    if (versions == null) {
      throw new NoSuchElementException("node " + id);
    }
    return versions;
  }

  private static NodeVersion directoryVersion(NodeId id, long version) {
    return new NodeVersion(
        id,
        id,
        EntryType.DIRECTORY,
        version,
        0,
        Optional.empty(),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        Optional.empty(),
        Map.of());
  }
}
