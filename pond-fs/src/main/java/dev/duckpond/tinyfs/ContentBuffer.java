package dev.duckpond.tinyfs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gathers content of any length: in memory up to {@link #MEMORY_LIMIT}, beyond that in a temporary
 * file. The checksum is computed on the way. Closing it before it is finished leaves nothing.
 */
final class ContentBuffer implements Closeable {
  /** Bytes held in memory before a file is used. */
  static final int MEMORY_LIMIT = 1 << 20;

  private final TemporaryFiles temporaryFiles;
  private final MessageDigest digest = newSha256();
  private byte[] memory = new byte[512];
  private int pending;
  private long size;
  private @Nullable Path file;
  private @Nullable FileChannel channel;

  /** Makes the temporary file when it is needed. */
  @FunctionalInterface
  interface TemporaryFiles {
    Path create() throws IOException;
  }

  ContentBuffer(TemporaryFiles temporaryFiles) {
    this.temporaryFiles = temporaryFiles;
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  void write(byte[] source, int start, int count) throws IOException {
    Objects.checkFromIndexSize(start, count, source.length);
    int at = start;
    int end = start + count;
    while (at < end) {
      if (pending == MEMORY_LIMIT) {
        spill();
      }
      int part = Math.min(end - at, MEMORY_LIMIT - pending);
      ensureCapacity(pending + part);
      System.arraycopy(source, at, memory, pending, part);
      digest.update(source, at, part);
      pending += part;
      size += part;
      at += part;
    }
  }

  /** Ends the content; the buffer must not be used afterwards. */
  StagedContent finish() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      return StagedContent.inMemory(Arrays.copyOf(memory, pending), sha256());
    }
    spill();
    channel = null;
    open.close();
    Path finished = Objects.requireNonNull(file);
    file = null;
    return StagedContent.inFile(finished, size, sha256());
  }

  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    Path abandoned = file;
    channel = null;
    file = null;
    try {
      if (open != null) {
        open.close();
      }
    } finally {
      if (abandoned != null) {
        Files.deleteIfExists(abandoned);
      }
    }
  }

  private String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void ensureCapacity(int wanted) {
    if (memory.length < wanted) {
      memory = Arrays.copyOf(memory, Math.min(MEMORY_LIMIT, Math.max(wanted, memory.length * 2)));
    }
  }

  private void spill() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      Path created = temporaryFiles.create();
      file = created;
      open = FileChannel.open(created, StandardOpenOption.WRITE);
      channel = open;
    }
    ByteBuffer bytes = ByteBuffer.wrap(memory, 0, pending);
    while (bytes.hasRemaining()) {
      open.write(bytes);
    }
    pending = 0;
  }
}
