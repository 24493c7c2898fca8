package dev.duckpond.tinyfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finished content on its way into a store: in memory when small, else in a temporary file that
 * belongs to whoever holds this.
 */
public final class StagedContent {
  private final long size;
  private final String sha256;
  private final byte @Nullable [] bytes;
  private final @Nullable Path file;

  private StagedContent(long size, String sha256, byte @Nullable [] bytes, @Nullable Path file) {
    this.size = size;
    this.sha256 = sha256;
    this.bytes = bytes;
    this.file = file;
  }

  /** Takes ownership of the bytes. */
  static StagedContent inMemory(byte[] bytes, String sha256) {
    return new StagedContent(bytes.length, sha256, bytes, null);
  }

  static StagedContent inFile(Path file, long size, String sha256) {
    return new StagedContent(size, sha256, null, file);
  }

  static StagedContent of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = ContentBuffer.newSha256();
    return inMemory(bytes, HexFormat.of().formatHex(digest.digest(bytes)));
  }

  public long size() {
    return size;
  }

  /** In lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** The bytes, not a copy, when they are in memory. */
  public Optional<byte[]> bytes() {
    return Optional.ofNullable(bytes);
  }

  /** The temporary file, when they are not. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The same content, which a temporary file holds now. */
  public StagedContent inFile(Path holder) {
    return inFile(holder, size, sha256);
  }

  /** Reads it where it is. */
  public RandomAccessSource open(String name) throws IOException {
    return bytes != null
        ? new ByteArraySource(name, bytes)
        : FileSource.open(name, Objects.requireNonNull(file));
  }

  /** All of it; for small content only. */
  public byte[] readAll() throws IOException {
    return bytes != null ? bytes : Files.readAllBytes(Objects.requireNonNull(file));
  }

  /** Deletes the temporary file, if there is one still. */
  public void discard() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
