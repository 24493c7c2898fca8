package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.DirectoryEntry;

/** A change of one name in a directory; of a deletion, the entry is the one that was there. */
public record DirectoryChange(Operation operation, DirectoryEntry entry) {
  public enum Operation {
    INSERT("insert"),
    DELETE("delete"),
    /** The name now stands for another node. */
    UPDATE("update");

    private final String text;

    Operation(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    /**
     * @throws IllegalArgumentException when there is none of this name
     */
    static Operation parse(String text) {
      for (Operation operation : values()) {
        if (operation.text.equals(text)) {
          return operation;
        }
      }
      throw new IllegalArgumentException("unknown operation '" + text + "'");
    }
  }
}
