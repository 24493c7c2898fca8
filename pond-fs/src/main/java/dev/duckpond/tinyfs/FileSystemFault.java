package dev.duckpond.tinyfs;

/** The kinds of {@link PondFileException}. */
public enum FileSystemFault {
  NOT_FOUND,
  ALREADY_EXISTS,
  NOT_A_DIRECTORY,
  IS_A_DIRECTORY,
  NOT_A_FILE,
  NOT_A_SYMLINK,
  NOT_A_TABLE,
  NOT_EMPTY,
  INVALID_NAME,
  INVALID_PATTERN,
  SYMLINK_LOOP,
  /** The file is being written. */
  BUSY,
  READ_ONLY,
  /** The transaction can no longer be committed, because a writer in it was abandoned. */
  POISONED,
  /** Content does not match its checksum or its format. */
  CORRUPT
}
