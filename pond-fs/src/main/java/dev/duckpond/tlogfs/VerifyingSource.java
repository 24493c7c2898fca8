package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.PondFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Content of a known checksum. Whoever reads it from its start to its end gets the end only if all
 * of it matches; reads here and there are not checked, and cost nothing more.
 */
final class VerifyingSource implements RandomAccessSource {
  private final RandomAccessSource source;
  private final String sha256;
  private final long version;

  /** Of the bytes up to {@link #verified}; null before the first of them was read. */
  private @Nullable MessageDigest digest;

  private long verified;

  /**
   * @param source closed with this one
   * @param version of the node whose content it is, for error messages
   */
  VerifyingSource(RandomAccessSource source, String sha256, long version) {
    this.source = source;
    this.sha256 = sha256;
    this.version = version;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public long size() {
    return source.size();
  }

  @Override
  public void readFully(long position, ByteBuffer target) throws IOException {
    ByteBuffer read = target.duplicate();
    source.readFully(position, target);
    read.limit(target.position());
    verify(position, read);
  }

  private synchronized void verify(long position, ByteBuffer read) throws PondFileException {
    if (position == 0) {
      digest = newDigest(); // From the start, or from the start again.
      verified = 0;
    }
    MessageDigest known = digest;
    if (known == null || position != verified || !read.hasRemaining()) {
      return;
    }
    verified += read.remaining();
    known.update(read);
    if (verified == size() && !HexFormat.of().formatHex(known.digest()).equals(sha256)) {
      throw new PondFileException(
          FileSystemFault.CORRUPT,
          name() + ": the content of version " + version + " does not match its checksum");
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
