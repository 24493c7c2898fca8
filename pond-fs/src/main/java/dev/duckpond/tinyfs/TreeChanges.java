package dev.duckpond.tinyfs;

import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.PathResolver.Slot;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Checks and makes the changes of a tree. */
final class TreeChanges {
  private final Persistence persistence;
  private final PathResolver resolver;
  private final OpenWriters openWriters;
  private final Clock clock;

  TreeChanges(
      Persistence persistence, PathResolver resolver, OpenWriters openWriters, Clock clock) {
    this.persistence = persistence;
    this.resolver = resolver;
    this.openWriters = openWriters;
    this.clock = clock;
  }

  void createDirectory(NodePath start, String path) throws IOException {
    requireWritable(start, path);
    Slot slot = vacantSlot(start, path);
    NodeId id = NodeId.create();
    persistence.addDirectory(id);
    persistence.link(
        slot.directory().id(), new DirectoryEntry(slot.name(), id, EntryType.DIRECTORY));
  }

  void createDirectories(NodePath start, String path) throws IOException {
    requireWritable(start, path);
    Location existing = resolver.find(start, path, true);
    if (existing != null) {
      if (existing.type() != EntryType.DIRECTORY) {
        throw Faults.notADirectory(existing.path());
      }
      return;
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    int slash = path.lastIndexOf('/', end - 1);
    if (slash > 0) {
      createDirectories(start, path.substring(0, slash));
    }
    createDirectory(start, path);
  }

  void createSymlink(NodePath start, String path, String target) throws IOException {
    requireWritable(start, path);
    Slot slot = vacantSlot(start, path);
    if (target.isEmpty() || target.indexOf('\0') >= 0) {
      throw new PondFileException(
          FileSystemFault.INVALID_NAME,
          slot.path() + ": a symlink's target cannot be empty or contain NUL");
    }
    NodeId id = NodeId.create();
    StagedContent content = StagedContent.of(target);
    NodeId directory = slot.directory().id();
    persistence.addVersion(
        new NodeVersion(
            directory,
            id,
            EntryType.SYMLINK,
            1,
            content.size(),
            Optional.empty(),
            now(),
            Optional.empty(),
            Map.of()),
        content);
    persistence.link(directory, new DirectoryEntry(slot.name(), id, EntryType.SYMLINK));
  }

  VersionWriter create(NodePath start, String path, EntryType type) throws IOException {
    requireWritable(start, path);
    if (!type.isFile()) {
      throw new IllegalArgumentException("a " + type.text() + " is not written but created");
    }
    if (path.endsWith("/")) {
      throw Faults.isADirectory(PathResolver.display(start, path));
    }
    Slot slot = vacantSlot(start, path);
    NodeId directory = slot.directory().id();
    return StagedVersionWriter.open(
        slot.path(),
        directory,
        openWriters,
        new ContentBuffer(persistence::createTemporaryFile),
        (content, eventTimes, attributes) -> {
          NodeId id = NodeId.create();
          persistence.addVersion(
              fileVersion(directory, id, type, 1, content, eventTimes, attributes), content);
          persistence.link(directory, new DirectoryEntry(slot.name(), id, type));
          return 1;
        });
  }

  VersionWriter append(NodePath start, String path) throws IOException {
    requireWritable(start, path);
    Location file = file(start, path);
    NodeId directory = file.directory();
    return StagedVersionWriter.open(
        file.path(),
        directory,
        openWriters,
        new ContentBuffer(persistence::createTemporaryFile),
        (content, eventTimes, attributes) -> {
          NodeVersion newest = persistence.newest(directory, file.id());
          long next = newest.version() + 1;
          NodeVersion added =
              fileVersion(directory, file.id(), file.type(), next, content, eventTimes, attributes);
          persistence.addVersion(added.with(newest.bounds()), content);
          return next;
        });
  }

  /** The file at a path, which nobody may be writing. */
  Location file(NodePath start, String path) throws IOException {
    Location found = existing(start, path, true);
    if (found.type() == EntryType.DIRECTORY) {
      throw Faults.isADirectory(found.path());
    }
    openWriters.requireIdle(found.directory(), found.path());
    return found;
  }

  void remove(NodePath start, String path, boolean recursive) throws IOException {
    requireWritable(start, path);
    Location doomed = movable(start, path, "removed");
    if (doomed.type() == EntryType.DIRECTORY
        && !recursive
        && !persistence.entries(doomed.id()).isEmpty()) {
      throw new PondFileException(
          FileSystemFault.NOT_EMPTY, doomed.path() + ": directory is not empty");
    }
    persistence.unlink(doomed.directory(), doomed.entry());
  }

  void rename(NodePath start, String from, String to) throws IOException {
    requireWritable(start, from);
    Location moved = movable(start, from, "renamed");
    Slot slot = vacantSlot(start, to);
    if (moved.type() == EntryType.DIRECTORY && slot.directory().path().startsWith(moved.path())) {
      throw new PondFileException(
          FileSystemFault.INVALID_NAME,
          moved.path() + ": cannot be moved into itself, to " + slot.path());
    }
    if (moved.type() != EntryType.DIRECTORY && to.endsWith("/")) {
      throw Faults.notADirectory(slot.path());
    }
    persistence.move(moved.directory(), moved.entry(), slot.directory().id(), slot.name());
  }

  void copy(NodePath start, String from, String to) throws IOException {
    requireWritable(start, to);
    Location source = existing(start, from, true);
    openWriters.requireIdleBeneath(source.path());
    Slot slot = vacantSlot(start, to);
    if (source.type() == EntryType.DIRECTORY && slot.directory().path().startsWith(source.path())) {
      throw new PondFileException(
          FileSystemFault.INVALID_NAME,
          source.path() + ": cannot be copied into itself, to " + slot.path());
    }
    if (source.type() != EntryType.DIRECTORY && to.endsWith("/")) {
      throw Faults.notADirectory(slot.path());
    }
    new TreeCopy(persistence, now()).copy(source, slot);
  }

  void setTemporalBounds(NodePath start, String path, TemporalBounds bounds) throws IOException {
    requireWritable(start, path);
    Location file = file(start, path);
    if (file.type() != EntryType.SERIES) {
      throw new PondFileException(
          FileSystemFault.NOT_A_TABLE,
          file.path() + ": is a " + file.type().text() + ", and only a file:series has bounds");
    }
    NodeVersion newest = persistence.newest(file.partition(), file.id());
    if (!newest.bounds().equals(bounds)) {
      persistence.restate(newest.with(bounds));
    }
  }

  /** A node that is about to leave its place: not the root, and nothing in it being written. */
  private Location movable(NodePath start, String path, String verb) throws IOException {
    Location found = existing(start, path, false);
    if (found.isRoot()) {
      throw new PondFileException(
          FileSystemFault.INVALID_NAME, "/: the root directory cannot be " + verb);
    }
    openWriters.requireIdleBeneath(found.path());
    return found;
  }

  private Slot vacantSlot(NodePath start, String path) throws IOException {
    Slot slot = resolver.resolveSlot(start, path);
    if (slot.name().isEmpty() || persistence.entry(slot.directory().id(), slot.name()) != null) {
      throw Faults.exists(slot.name().isEmpty() ? slot.directory().path() : slot.path());
    }
    NameRules.check(slot.name(), slot.directory().path());
    openWriters.requireIdle(slot.directory().id(), slot.path());
    return slot;
  }

  /** The node at a path, or the error that says why there is none, or none yet. */
  private Location existing(NodePath start, String path, boolean followLast) throws IOException {
    Location found = resolver.find(start, path, followLast);
    if (found != null) {
      return found;
    }
    if (!path.endsWith("/")) {
      Slot slot = resolver.findSlot(start, path);
      if (slot != null) {
        openWriters.requireIdle(slot.directory().id(), slot.path());
      }
    }
    return resolver.resolve(start, path, followLast);
  }

  private void requireWritable(NodePath start, String path) throws PondFileException {
    if (persistence.isReadOnly()) {
      throw Faults.readOnly(PathResolver.display(start, path));
    }
    openWriters.requireSound();
  }

  private NodeVersion fileVersion(
      NodeId directory,
      NodeId id,
      EntryType type,
      long number,
      StagedContent content,
      Optional<EventTimes> eventTimes,
      Map<String, String> attributes) {
    return new NodeVersion(
        directory,
        id,
        type,
        number,
        content.size(),
        Optional.of(content.sha256()),
        now(),
        eventTimes,
        attributes);
  }

  /** Stores keep microseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
