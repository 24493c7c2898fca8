package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.scan.TableStatistics;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.format.ValueFormatter;
import dev.duckpond.table.FileTables;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond describe}. */
@Command(
    name = "describe",
    description = "Show what a node is: its columns if it is a table, and its versions.",
    footerHeading = "%nExamples:%n",
    footer = {"  pond describe /weather", "  pond describe --at 17 /weather"})
public final class DescribeCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;
  @Mixin private AtOption at;

  @Parameters(index = "0", paramLabel = "PATH", description = "The node.")
  private String path;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      WorkingDirectory root = at.snapshot(opened).root();
      Metadata node = root.metadata(path);
      PrintWriter output = pond.terminal().output();
      output.println(node.path() + ": " + node.type().text());
      if (node.type().isQueryable()) {
        describeTable(root, output);
      }
      if (node.type().isFile()) {
        describeVersions(root, output);
      } else {
        output.println(root.entries(path).size() + " entries");
      }
    }
    return 0;
  }

  private void describeTable(WorkingDirectory root, PrintWriter output) throws IOException {
    TableSource source = new FileTables().open(root, path);
    TableStatistics statistics = source.statistics();
    statistics.rowCount().ifPresent(rows -> output.println(rows + " rows"));
    output.println();
    TextTable table =
        new TextTable(
            output,
            List.of(
                Column.left("column"),
                Column.left("type"),
                Column.left("minimum"),
                Column.left("maximum"),
                Column.right("nulls")));
    for (int i = 0; i < source.schema().size(); i++) {
      Field field = source.schema().field(i);
      ColumnStatistics column = statistics.column(i);
      table.add(
          List.of(
              field.name(),
              field.type() + (field.nullable() ? "" : " NOT NULL"),
              bound(field, column.minimum()),
              bound(field, column.maximum()),
              column.nullCount().isPresent()
                  ? Long.toString(column.nullCount().getAsLong())
                  : "?"));
    }
    table.end();
  }

  private static String bound(Field field, @Nullable Object value) {
    return value == null ? "?" : shown(field, value);
  }

  private static String shown(Field field, Object value) {
    VectorBuilder builder = new VectorBuilder(field.type());
    builder.appendScalar(value);
    return Objects.requireNonNull(ValueFormatter.text(builder.build(), 0));
  }

  private void describeVersions(WorkingDirectory root, PrintWriter output) throws IOException {
    output.println();
    TextTable table =
        new TextTable(
            output,
            List.of(
                Column.right("version"),
                Column.right("size"),
                Column.left("written (UTC)"),
                Column.left("first event"),
                Column.left("last event"),
                Column.left("sha256")));
    for (FileVersion version : root.versions(path)) {
      table.add(
          List.of(
              Long.toString(version.version()),
              HumanReadable.size(version.size()),
              HumanReadable.time(version.timestamp()),
              version.eventTimes().map(t -> HumanReadable.eventTime(t.minimum())).orElse(""),
              version.eventTimes().map(t -> HumanReadable.eventTime(t.maximum())).orElse(""),
              version.sha256().substring(0, 12)));
    }
    table.end();
  }
}
