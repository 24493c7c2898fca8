package dev.duckpond.tinyfs;

import java.util.ArrayList;
import java.util.List;

/** An absolute path with no {@code .} or {@code ..}: the names from the root down. */
public record NodePath(List<String> names) {
  public static final NodePath ROOT = new NodePath(List.of());

  public NodePath {
    names = List.copyOf(names);
  }

  /** The last name, empty for the root. */
  public String name() {
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  public boolean isRoot() {
    return names.isEmpty();
  }

  /** The directory above; the root's is the root. */
  public NodePath parent() {
    return names.isEmpty() ? this : new NodePath(names.subList(0, names.size() - 1));
  }

  public NodePath child(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new NodePath(longer);
  }

  /** True if this path is the other, or leads through it. */
  public boolean startsWith(NodePath above) {
    return names.size() >= above.names.size()
        && names.subList(0, above.names.size()).equals(above.names);
  }

  /** {@code /a/b}, or {@code /} for the root. */
  @Override
  public String toString() {
    return "/" + String.join("/", names);
  }
}
