package dev.duckpond.cli.command;

import dev.duckpond.calcite.PondDatabase;
import dev.duckpond.calcite.PondSession;
import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.Terminal;
import dev.duckpond.cli.output.RowFormat;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.format.BatchWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code pond query}. */
@Command(
    name = "query",
    description =
        "Run SQL. Files are tables: /sensors/dock is \"sensors\".dock, /weather is weather.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond query 'SELECT * FROM weather LIMIT 10'",
      "  pond query --format csv 'SELECT * FROM weather' > weather.csv",
      "  pond query --format parquet -o top.parquet 'SELECT * FROM weather ORDER BY temp_max'",
      "  pond query 'EXPLAIN PLAN FOR SELECT count(*) FROM weather'",
      "  pond query --at 2024-05-01 'SELECT count(*) FROM weather'",
      "  echo 'SHOW TABLES' | pond query -"
    })
public final class QueryCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;
  @Mixin private AtOption at;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private RowFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "A host file to write instead of standard output; replaced if it exists.")
  private @Nullable Path outputFile;

  @Option(
      names = "--schema",
      paramLabel = "DIR",
      description = "Where unqualified names are looked up (default: the root).")
  private @Nullable String schema;

  @Parameters(
      index = "0",
      paramLabel = "SQL",
      description = "The statement; - reads standard input.")
  private String sql;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = pond.terminal();
    if (format == RowFormat.PARQUET && outputFile == null && terminal.interactive()) {
      throw new ParameterException(
          spec.commandLine(),
          "Parquet is not for a terminal: give -o FILE, or redirect the output");
    }
    String statement =
        sql.equals("-") ? new String(terminal.input().readAllBytes(), StandardCharsets.UTF_8) : sql;
    long start = System.nanoTime();
    try (PondDatabase database = pond.openDatabase()) {
      PondSession session =
          at.point().isPresent() ? database.newSession(at.point().get()) : database.newSession();
      if (schema != null) {
        session.setSchema(schema);
      }
      PreparedQuery query = session.prepare(statement);
      if (!query.parameters().isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "the statement has parameters (?), which have no values here");
      }
      Schema resultSchema = new Schema(query.columns().stream().map(QueryCommand::field).toList());
      try (BatchReader rows = query.execute(List.of(), new CancelFlag())) {
        long count =
            outputFile == null
                ? copy(rows, format.open(terminal, resultSchema))
                : write(rows, outputFile, resultSchema);
        if (terminal.interactive() && format == RowFormat.TABLE) {
          double seconds = (System.nanoTime() - start) / 1e9;
          terminal
              .output()
              .println(
                  String.format(
                      Locale.ROOT,
                      "(%,d %s, %.3f s)",
                      count,
                      count == 1 ? "row" : "rows",
                      seconds));
        }
      }
    }
    return 0;
  }

  private static Field field(ResultColumn column) {
    return new Field(column.label(), column.type(), column.nullable());
  }

  private static long copy(BatchReader rows, BatchWriter writer) throws IOException {
    long count = 0;
    try (writer) {
      for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
        writer.write(batch);
        count += batch.rowCount();
      }
    }
    return count;
  }

  /** Writes beside the file and renames at the end, so that a failure leaves no half of one. */
  private long write(BatchReader rows, Path file, Schema resultSchema) throws IOException {
    Path target = file.toAbsolutePath();
    Path partial = Files.createTempFile(target.getParent(), ".pond-query-", ".partial");
    try {
      long count;
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(partial))) {
        count = copy(rows, format.open(stream, resultSchema));
      }
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
