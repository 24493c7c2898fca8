package dev.duckpond.tlogfs.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A disk that is not trusted again once it failed to make something durable: the operating system
 * may have dropped what it could not write, and a second try may succeed without it.
 */
public final class GuardedDisk implements Disk {
  private final Disk disk;
  private volatile @Nullable IOException failure;

  public GuardedDisk(Disk disk) {
    this.disk = disk;
  }

  /** Why this disk is not trusted any more, if it is not. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return disk.create(file);
  }

  @Override
  public void force(Path file) throws IOException {
    try {
      disk.force(file);
    } catch (IOException cause) {
      failure = cause;
      throw cause;
    }
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    try {
      disk.forceDirectory(directory);
    } catch (IOException cause) {
      failure = cause;
      throw cause;
    }
  }

  @Override
  public boolean createDirectory(Path directory) throws IOException {
    return disk.createDirectory(directory);
  }

  @Override
  public void link(Path existing, Path name) throws IOException {
    disk.link(existing, name);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    disk.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    disk.delete(file);
  }
}
