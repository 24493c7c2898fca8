package dev.duckpond.tlogfs.delta;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A checksum of a whole commit file, kept in its {@code commitInfo}, where Delta allows fields of
 * one's own: without it a file that was cut off at the end of a line is as good as a whole one. It
 * is the CRC-32C of the file with zeros in the place of the checksum.
 */
final class CommitSeal {
  /** What the commits that are sealed name as their writer, so that none loses its seal unseen. */
  static final String ENGINE_INFO = "Pond/1";

  private static final String START = "{\"commitInfo\":{";
  private static final String FIELD = "\"pondChecksum\":\"";
  private static final String ZEROS = "00000000";
  private static final byte[] SEALED_START = (START + FIELD).getBytes(StandardCharsets.UTF_8);
  private static final Pattern COMMIT_FILE = Pattern.compile("\\d{20}\\.json");

  private CommitSeal() {}

  /** Whether a file is a commit, from its name. */
  static boolean isCommit(Path file) {
    return COMMIT_FILE.matcher(file.getFileName().toString()).matches();
  }

  /**
   * Seals the text of a commit.
   *
   * @throws IllegalArgumentException when it does not begin with the commit info
   */
  static byte[] seal(String commit) {
    if (!commit.startsWith(START)) {
      throw new IllegalArgumentException(
          "a commit begins with its commitInfo, not with "
              + commit.lines().findFirst().orElse("nothing"));
    }
    String open = START + FIELD + ZEROS + "\"," + commit.substring(START.length());
    byte[] bytes = open.getBytes(StandardCharsets.UTF_8);
    byte[] checksum = checksum(bytes);
    System.arraycopy(checksum, 0, bytes, SEALED_START.length, checksum.length);
    return bytes;
  }

  /**
   * Checks the seal of a commit that has one or should have one; others are let pass.
   *
   * @throws DeltaLogException when it is broken; names the file
   */
  static void verify(Path file, byte[] bytes) throws DeltaLogException {
    if (bytes.length == 0) {
      throw new DeltaLogException(
          file + ": the commit is empty; a crash or a full disk cut it off");
    }
    if (!isSealed(bytes)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.contains("/" + ENGINE_INFO + "\"")) {
        throw new DeltaLogException(file + ": the commit is damaged: its checksum is missing");
      }
      return;
    }
    int end = SEALED_START.length + ZEROS.length();
    byte[] stated = Arrays.copyOfRange(bytes, SEALED_START.length, end);
    byte[] open = bytes.clone();
    Arrays.fill(open, SEALED_START.length, end, (byte) '0');
    if (!Arrays.equals(stated, checksum(open))) {
      throw new DeltaLogException(
          file + ": the commit is damaged or cut off: it does not match its checksum");
    }
  }

  private static boolean isSealed(byte[] bytes) {
    return bytes.length >= SEALED_START.length + ZEROS.length()
        && Arrays.equals(bytes, 0, SEALED_START.length, SEALED_START, 0, SEALED_START.length);
  }

  private static byte[] checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length);
    return HexFormat.of()
        .toHexDigits((int) checksum.getValue())
        .getBytes(StandardCharsets.US_ASCII);
  }
}
