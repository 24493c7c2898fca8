package dev.duckpond.tlogfs.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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

  /**
   * Refuses if something could not be made durable before.
   *
   * @param what names the pond
   */
  public void requireSound(Path what) throws IOException {
    IOException earlier = failure;
    if (earlier != null) {
      throw new IOException(
          what
              + ": refuses commits because an earlier write could not be made durable ("
              + earlier.getMessage()
              + "); open the pond again",
          earlier);
    }
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
