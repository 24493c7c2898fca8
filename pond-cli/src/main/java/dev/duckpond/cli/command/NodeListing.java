package dev.duckpond.cli.command;

import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Prints nodes one a line, in long form: type, version, size, time, name. */
final class NodeListing {
  private final TextTable table;
  private final WorkingDirectory root;

  NodeListing(PrintWriter output, WorkingDirectory root) {
    this.root = root;
    this.table =
        new TextTable(
            output,
            List.of(
                Column.left("type"),
                Column.right("version"),
                Column.right("size"),
                Column.left("written (UTC)"),
                Column.left("name")));
  }

  /** Adds a node under the name it is to be shown by. */
  void add(Metadata node, String name) throws IOException {
    boolean isDirectory = node.type() == EntryType.DIRECTORY;
    table.add(
        List.of(
            node.type().text(),
            isDirectory ? "" : Long.toString(node.version()),
            isDirectory ? "" : HumanReadable.size(node.size()),
            HumanReadable.time(node.timestamp()),
            decorated(node, name)));
  }

  void end() {
    table.end();
  }

  private String decorated(Metadata node, String name) throws IOException {
    return switch (node.type()) {
      case DIRECTORY -> name.endsWith("/") ? name : name + "/";
      case SYMLINK -> name + " -> " + root.readSymlink(node.path().toString());
      default -> name;
    };
  }
}
