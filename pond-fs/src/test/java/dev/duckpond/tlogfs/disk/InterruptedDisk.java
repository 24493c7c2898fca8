package dev.duckpond.tlogfs.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk on which something else happens, once, just before a step of some kind. */
public final class InterruptedDisk implements Disk {
  private final Disk disk = new UnforcedDisk();
  private final Step step;
  private final Interruption interruption;
  private boolean interrupted;

  /** What happens. */
  @FunctionalInterface
  public interface Interruption {
    void run() throws IOException;
  }

  /** The kinds of steps. */
  public enum Step {
    FORCE_DIRECTORY,
    RENAME,
    DELETE
  }

  public InterruptedDisk(Step step, Interruption interruption) {
    this.step = step;
    this.interruption = interruption;
  }

  private void before(Step next) throws IOException {
    if (next == step && !interrupted) {
      interrupted = true;
      interruption.run();
    }
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
    before(Step.FORCE_DIRECTORY);
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
    before(Step.RENAME);
    disk.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    before(Step.DELETE);
    disk.delete(file);
  }
}
