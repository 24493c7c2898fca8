package dev.duckpond.tlogfs.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk that makes nothing durable: for tests of many commits that survive no crash. */
public final class UnforcedDisk implements Disk {
  private final Disk disk = new LocalDisk();

  @Override
  public OutputStream create(Path file) throws IOException {
    return disk.create(file);
  }

  @Override
  public void force(Path file) {}

  @Override
  public void forceDirectory(Path directory) {}

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
