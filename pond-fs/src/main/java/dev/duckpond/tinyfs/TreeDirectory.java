package dev.duckpond.tinyfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The working directory of every store. */
final class TreeDirectory implements WorkingDirectory {
  private final FileTree tree;
  private final NodePath path;

  TreeDirectory(FileTree tree, NodePath path) {
    this.tree = tree;
    this.path = path;
  }

  @Override
  public NodePath path() {
    return path;
  }

  @Override
  public WorkingDirectory directory(String at) throws IOException {
    return new TreeDirectory(tree, tree.resolver().resolveDirectory(path, at).path());
  }

  @Override
  public boolean exists(String at) throws IOException {
    return tree.resolver().find(path, at, true) != null;
  }

  @Override
  public Metadata metadata(String at) throws IOException {
    return tree.metadata(tree.resolver().resolve(path, at, true));
  }

  @Override
  public Metadata linkMetadata(String at) throws IOException {
    return tree.metadata(tree.resolver().resolve(path, at, false));
  }

  @Override
  public String readSymlink(String at) throws IOException {
    Location link = tree.resolver().resolve(path, at, false);
    if (link.type() != EntryType.SYMLINK) {
      throw new PondFileException(
          FileSystemFault.NOT_A_SYMLINK, link.path() + ": is not a symlink");
    }
    return tree.resolver().target(link);
  }

  @Override
  public List<Metadata> list(String at) throws IOException {
    Location directory = tree.resolver().resolveDirectory(path, at);
    List<DirectoryEntry> entries = tree.persistence().entries(directory.id());
    List<Metadata> nodes = new ArrayList<>(entries.size());
    for (DirectoryEntry entry : entries) {
      nodes.add(
          tree.metadata(new Location(directory.path().child(entry.name()), directory.id(), entry)));
    }
    return nodes;
  }

  @Override
  public List<DirectoryEntry> entries(String at) throws IOException {
    return tree.persistence().entries(tree.resolver().resolveDirectory(path, at).id());
  }

  @Override
  public List<GlobMatch> glob(String pattern) throws IOException {
    return new GlobWalk(tree, path).matches(GlobPattern.parse(pattern));
  }

  @Override
  public List<FileVersion> versions(String at) throws IOException {
    Location file = file(at);
    List<FileVersion> versions = new ArrayList<>();
    for (NodeVersion version : tree.persistence().versions(file.partition(), file.id())) {
      versions.add(version.toFileVersion());
    }
    return versions;
  }

  @Override
  public RandomAccessSource open(String at) throws IOException {
    Location file = tree.changes().file(path, at);
    NodeVersion newest = tree.persistence().newest(file.partition(), file.id());
    return tree.persistence().open(newest, file.path().toString());
  }

  @Override
  public RandomAccessSource open(String at, long version) throws IOException {
    Location file = tree.changes().file(path, at);
    List<NodeVersion> versions = tree.persistence().versions(file.partition(), file.id());
    for (NodeVersion candidate : versions) {
      if (candidate.version() == version) {
        return tree.persistence().open(candidate, file.path() + " version " + version);
      }
    }
    throw new PondFileException(
        FileSystemFault.NOT_FOUND,
        file.path()
            + ": has no version "
            + version
            + ", only "
            + versions.get(0).version()
            + " to "
            + versions.get(versions.size() - 1).version());
  }

  @Override
  public void createDirectory(String at) throws IOException {
    tree.changes().createDirectory(path, at);
  }

  @Override
  public void createDirectories(String at) throws IOException {
    tree.changes().createDirectories(path, at);
  }

  @Override
  public void createSymlink(String at, String target) throws IOException {
    tree.changes().createSymlink(path, at, target);
  }

  @Override
  public VersionWriter create(String at, EntryType type) throws IOException {
    return tree.changes().create(path, at, type);
  }

  @Override
  public VersionWriter append(String at) throws IOException {
    return tree.changes().append(path, at);
  }

  @Override
  public void remove(String at, boolean recursive) throws IOException {
    tree.changes().remove(path, at, recursive);
  }

  @Override
  public void copy(String from, String to) throws IOException {
    tree.changes().copy(path, from, to);
  }

  @Override
  public void setTemporalBounds(String at, TemporalBounds bounds) throws IOException {
    tree.changes().setTemporalBounds(path, at, bounds);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    tree.changes().rename(path, from, to);
  }

  private Location file(String at) throws IOException {
    Location found = tree.resolver().resolve(path, at, true);
    if (found.type() == EntryType.DIRECTORY) {
      throw Faults.isADirectory(found.path());
    }
    return found;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
