package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.Terminal;
import dev.duckpond.cli.output.RowFormat;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.LoadedBatches;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.format.BatchWriter;
import dev.duckpond.table.FileTables;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond cat}. */
@Command(
    name = "cat",
    description =
        "Write a file's content to standard output: bytes, or the rows of a table or series.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond cat /notes.txt",
      "  pond cat /weather",
      "  pond cat --format json /weather",
      "  pond cat --at 2024-05-01T12:00 /weather",
      "  pond cat --raw --file-version 2 /weather > weather-v2.parquet"
    })
public final class CatCommand implements Callable<Integer> {
  private static final int CHUNK = 1 << 16;

  @ParentCommand private PondCommand pond;
  @Mixin private AtOption at;

  @Option(names = "--raw", description = "The stored bytes, also of a table or series.")
  private boolean raw;

  @Option(
      names = "--file-version",
      paramLabel = "N",
      description = "The bytes of this version of the file instead of the newest.")
  private @Nullable Long version;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to show rows: ${COMPLETION-CANDIDATES} (default: csv).")
  private RowFormat format = RowFormat.CSV;

  @Parameters(index = "0", paramLabel = "PATH", description = "The file.")
  private String path;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      WorkingDirectory root = at.snapshot(opened).root();
      EntryType type = root.metadata(path).type();
      if (type.isQueryable() && !raw && version == null) {
        writeRows(root);
      } else {
        writeBytes(root);
      }
    }
    return 0;
  }

  private void writeRows(WorkingDirectory root) throws IOException {
    TableSource table = new FileTables().open(root, path);
    ScanRequest everything =
        new ScanRequest(IntStream.range(0, table.schema().size()).boxed().toList(), null);
    try (BatchWriter writer = format.open(pond.terminal(), table.schema())) {
      for (Split split : table.scan(everything).splits()) {
        try (BatchReader rows = new LoadedBatches(split.open())) {
          for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
            writer.write(batch);
          }
        }
      }
    }
  }

  private void writeBytes(WorkingDirectory root) throws IOException {
    Terminal terminal = pond.terminal();
    try (RandomAccessSource source = version == null ? root.open(path) : root.open(path, version)) {
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
      for (long position = 0; position < source.size(); position += buffer.limit()) {
        buffer.clear().limit((int) Math.min(CHUNK, source.size() - position));
        source.readFully(position, buffer);
        terminal.bytes().write(buffer.array(), 0, buffer.limit());
      }
      terminal.bytes().flush();
    }
  }
}
