package dev.duckpond.tinyfs;

/** The identity of a node, which it keeps when renamed: a UUID (version 7) as lower-case text. */
public record NodeId(String text) implements Comparable<NodeId> {
  /** The root directory of every pond. */
  public static final NodeId ROOT = new NodeId("00000000-0000-7000-8000-000000000000");

  @Override
  public int compareTo(NodeId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
