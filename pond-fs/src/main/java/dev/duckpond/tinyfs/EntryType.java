package dev.duckpond.tinyfs;

/** What a node is. */
public enum EntryType {
  DIRECTORY("directory"),
  SYMLINK("symlink"),
  /** Bytes of any kind; the newest version counts. */
  DATA("file:data"),
  /** One Parquet file; the newest version counts. */
  TABLE("file:table"),
  /** A time series: the union of all its versions, each a Parquet file. */
  SERIES("file:series");

  private final String text;

  EntryType(String text) {
    this.text = text;
  }

  /** The name stored in a pond and shown to people. */
  public String text() {
    return text;
  }

  public boolean isFile() {
    return this != DIRECTORY && this != SYMLINK;
  }

  /** True for the files that are tables too. */
  public boolean isQueryable() {
    return this == TABLE || this == SERIES;
  }

  /**
   * The type of this {@link #text()}.
   *
   * @throws IllegalArgumentException when there is none; names the text
   */
  public static EntryType parse(String text) {
    for (EntryType type : values()) {
      if (type.text.equals(text)) {
        return type;
      }
    }
    throw new IllegalArgumentException("unknown entry type '" + text + "'");
  }
}
