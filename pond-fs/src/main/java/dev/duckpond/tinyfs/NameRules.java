package dev.duckpond.tinyfs;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Which names a node may have: any Unicode text of 1 to 255 bytes without slash and NUL. */
final class NameRules {
  private static final int MAX_BYTES = 255;

  private NameRules() {}

  /** Refuses a name that no node may have. */
  static void check(String name, NodePath directory) throws PondFileException {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw invalid(directory, name, "is no name for a file or directory");
    }
    if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      throw invalid(directory, name.replace('\0', '?'), "a name cannot contain '/' or NUL");
    }
    int bytes = encodedLength(name);
    if (bytes < 0) {
      throw invalid(directory, name, "is not valid Unicode");
    }
    if (bytes > MAX_BYTES) {
      throw invalid(directory, name, "a name has at most 255 bytes, this one has " + bytes);
    }
  }

  /** The length in UTF-8, or -1 for text that cannot be encoded (unpaired surrogates). */
  private static int encodedLength(String name) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name)).remaining();
    } catch (CharacterCodingException unpaired) {
      return -1;
    }
  }

  private static PondFileException invalid(NodePath directory, String name, String why) {
    return new PondFileException(
        FileSystemFault.INVALID_NAME, "'" + name + "' in " + directory + ": " + why);
  }
}
