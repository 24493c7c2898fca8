package dev.duckpond.tlogfs;

/** What the content of an oplog row is. */
public enum RowFormat {
  /** The bytes of a file, or the target of a symlink. */
  INLINE("inline"),
  /** All entries of a directory. */
  FULL_DIRECTORY("fulldir"),
  /** The entries that changed since the directory's version before. */
  DIRECTORY_DELTA("dirdelta");

  private final String text;

  RowFormat(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /**
   * @throws IllegalArgumentException when there is none of this name
   */
  static RowFormat parse(String text) {
    for (RowFormat format : values()) {
      if (format.text.equals(text)) {
        return format;
      }
    }
    throw new IllegalArgumentException("unknown row format '" + text + "'");
  }
}
