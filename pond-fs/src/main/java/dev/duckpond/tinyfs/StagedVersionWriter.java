package dev.duckpond.tinyfs;

import dev.duckpond.tinyfs.FileVersion.EventTimes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The writer of every store: gathers the content, then hands it over in one piece. */
final class StagedVersionWriter extends VersionWriter {
  private final NodePath path;
  private final NodeId directory;
  private final OpenWriters openWriters;
  private final ContentBuffer buffer;
  private final Completion completion;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private Optional<EventTimes> eventTimes = Optional.empty();
  private State state = State.OPEN;

  private enum State {
    OPEN,
    /** A write failed, so the content is not what the caller meant. */
    FAILED,
    ENDED
  }

  /** Makes finished content a version. */
  @FunctionalInterface
  interface Completion {
    long complete(
        StagedContent content, Optional<EventTimes> eventTimes, Map<String, String> attributes)
        throws IOException;
  }

  private StagedVersionWriter(
      NodePath path,
      NodeId directory,
      OpenWriters openWriters,
      ContentBuffer buffer,
      Completion completion) {
    this.path = path;
    this.directory = directory;
    this.openWriters = openWriters;
    this.buffer = buffer;
    this.completion = completion;
  }

  static StagedVersionWriter open(
      NodePath path,
      NodeId directory,
      OpenWriters openWriters,
      ContentBuffer buffer,
      Completion completion) {
    StagedVersionWriter writer =
        new StagedVersionWriter(path, directory, openWriters, buffer, completion);
    openWriters.add(writer);
    return writer;
  }

  NodePath path() {
    return path;
  }

  boolean writes(NodeId otherDirectory, String name) {
    return directory.equals(otherDirectory) && path.name().equals(name);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int start, int count) throws IOException {
    requireOpen();
    state = State.FAILED;
    buffer.write(source, start, count);
    state = State.OPEN;
  }

  @Override
  public void eventTimes(long minimum, long maximum) {
    if (minimum > maximum) {
      throw new IllegalArgumentException(
          path + ": event times start at " + minimum + " and end before, at " + maximum);
    }
    eventTimes = Optional.of(new EventTimes(minimum, maximum));
  }

  @Override
  public void attribute(String key, String value) {
    attributes.put(key, value);
  }

  @Override
  public long complete() throws IOException {
    requireOpen();
    openWriters.requireSound();
    state = State.FAILED;
    StagedContent content = buffer.finish();
    try {
      long version = completion.complete(content, eventTimes, attributes);
      state = State.ENDED;
      openWriters.completed(this);
      return version;
    } catch (IOException | RuntimeException failure) {
      try {
        content.discard();
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    if (state != State.ENDED) {
      state = State.ENDED;
      openWriters.abandoned(this);
      buffer.close();
    }
  }

  private void requireOpen() throws IOException {
    if (state == State.FAILED) {
      throw new IOException(path + ": an earlier write failed");
    }
    if (state == State.ENDED) {
      throw new IOException(path + ": the writer is closed");
    }
  }
}
