package dev.duckpond.tlogfs.disk;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk one step of which fails, for good: like a crash, nothing works after it. */
public final class FailingDisk implements Disk {
  public static final String MESSAGE = "simulated disk failure";

  private final Disk disk;
  private final int failingStep;
  private final boolean onlyForce;
  private int steps;

  /**
   * @param failingStep the number, from 1, of the first step to fail
   */
  public FailingDisk(Disk disk, int failingStep) {
    this(disk, failingStep, false);
  }

  private FailingDisk(Disk disk, int failingStep, boolean onlyForce) {
    this.disk = disk;
    this.failingStep = failingStep;
    this.onlyForce = onlyForce;
  }

  /** A disk of which only the first forcing fails. */
  public static FailingDisk atForce(Disk disk) {
    return new FailingDisk(disk, 1, true);
  }

  private void step() throws IOException {
    if (!onlyForce && ++steps >= failingStep) {
      throw new IOException(MESSAGE);
    }
  }

  private void forceStep() throws IOException {
    if (onlyForce && ++steps == failingStep) {
      throw new IOException(MESSAGE);
    }
    step();
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    step();
    return new FilterOutputStream(disk.create(file)) {
      @Override
      public void write(byte[] source, int start, int count) throws IOException {
        try {
          step();
        } catch (IOException failure) {
          out.write(source, start, count / 2); // What a crash leaves is often half of it.
          throw failure;
        }
        out.write(source, start, count);
      }
    };
  }

  @Override
  public void force(Path file) throws IOException {
    forceStep();
    disk.force(file);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    forceStep();
    disk.forceDirectory(directory);
  }

  @Override
  public boolean createDirectory(Path directory) throws IOException {
    step();
    return disk.createDirectory(directory);
  }

  @Override
  public void link(Path existing, Path name) throws IOException {
    step();
    disk.link(existing, name);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    disk.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    step();
    disk.delete(file);
  }
}
