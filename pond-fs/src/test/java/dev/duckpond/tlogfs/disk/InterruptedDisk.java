package dev.duckpond.tlogfs.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk on which something else happens, once, just before names are made durable. */
public final class InterruptedDisk implements Disk {
  private final Disk disk = new UnforcedDisk();
  private final Interruption interruption;
  private boolean interrupted;

  /** What happens. */
  @FunctionalInterface
  public interface Interruption {
    void run() throws IOException;
  }

  public InterruptedDisk(Interruption interruption) {
    this.interruption = interruption;
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return disk.create(file);
  }

  @Override
  public void force(Path file) throws IOException {
    disk.force(file);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    if (!interrupted) {
      interrupted = true;
      interruption.run();
    }
    disk.forceDirectory(directory);
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
