package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tlogfs.DirectoryChange.Operation;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the rows of directories. */
final class DirectoryRows {
  private DirectoryRows() {}

  /** The first row of a directory. */
  static RowToWrite first(NodeId id, Instant time, Collection<DirectoryEntry> entries)
      throws IOException {
    return full(version(id, 1, time, Map.of()), entries);
  }

  /** The next row of a directory that changes, or is created or removed. */
  static RowToWrite next(StagedPartition changes, @Nullable DirectoryState before)
      throws IOException {
    if (changes.isCreated()) {
      List<DirectoryEntry> entries = new ArrayList<>();
      changes.names().values().forEach(entry -> entry.ifPresent(entries::add));
      return first(changes.id(), changes.changedAt(), entries);
    }
    if (before == null) {
      throw StoredTree.missing(changes.id(), changes.id());
    }
    long number = before.version().version() + 1;
    if (changes.isRemoved()) {
      return full(
          version(
              changes.id(),
              number,
              changes.changedAt(),
              Map.of(ExtendedAttributes.REMOVED, "true")),
          List.of());
    }
    NodeVersion version = version(changes.id(), number, changes.changedAt(), Map.of());
    if (before.isFullVersionDue(changes.names().size())) {
      Map<String, DirectoryEntry> entries = new TreeMap<>();
      before.entries().values().forEach(entry -> entries.put(entry.name(), entry));
      changes
          .names()
          .forEach(
              (name, entry) ->
                  entry.ifPresentOrElse(
                      present -> entries.put(name, present), () -> entries.remove(name)));
      return full(version, entries.values());
    }
    List<DirectoryChange> delta = new ArrayList<>();
    for (Map.Entry<String, Optional<DirectoryEntry>> name : changes.names().entrySet()) {
      DirectoryEntry old = before.entries().get(name.getKey());
      Optional<DirectoryEntry> now = name.getValue();
      if (now.isPresent()) {
        delta.add(
            new DirectoryChange(old == null ? Operation.INSERT : Operation.UPDATE, now.get()));
      } else if (old != null) {
        delta.add(new DirectoryChange(Operation.DELETE, old));
      }
    }
    return row(version, RowFormat.DIRECTORY_DELTA, delta);
  }

  static NodeVersion version(NodeId id, long number, Instant time, Map<String, String> attributes) {
    return new NodeVersion(
        id,
        id,
        EntryType.DIRECTORY,
        number,
        0,
        Optional.empty(),
        time,
        Optional.empty(),
        attributes);
  }

  private static RowToWrite full(NodeVersion version, Collection<DirectoryEntry> entries)
      throws IOException {
    return row(
        version,
        RowFormat.FULL_DIRECTORY,
        entries.stream().map(entry -> new DirectoryChange(Operation.INSERT, entry)).toList());
  }

  private static RowToWrite row(
      NodeVersion version, RowFormat format, List<DirectoryChange> changes) throws IOException {
    byte[] content = DirectoryCodec.encode(changes);
    Optional<String> sha256 =
        content.length >= OplogSchema.LARGE_FILE_SIZE
            ? Optional.of(sha256(content))
            : Optional.empty();
    return new RowToWrite(
        version, format, content.length, sha256, OptionalLong.empty(), () -> content);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
