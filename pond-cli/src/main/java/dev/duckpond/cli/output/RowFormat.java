package dev.duckpond.cli.output;

import dev.duckpond.cli.Terminal;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.format.BatchWriter;
import dev.duckpond.format.OutputFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** How rows are shown: for people, or as one of the file formats. */
public enum RowFormat {
  TABLE,
  CSV,
  JSON,
  PARQUET;

  /** Starts writing rows to standard output. */
  public BatchWriter open(Terminal terminal, Schema schema) throws IOException {
    if (this == TABLE) {
      return new TableBatchWriter(terminal.output(), schema);
    }
    terminal.output().flush();
    return OutputFormat.valueOf(name()).open(terminal.bytes(), schema);
  }

  /** Starts writing rows to a stream, which is left open. */
  public BatchWriter open(OutputStream stream, Schema schema) throws IOException {
    if (this != TABLE) {
      return OutputFormat.valueOf(name()).open(stream, schema);
    }
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    BatchWriter table = new TableBatchWriter(writer, schema);
    return new BatchWriter() {
      @Override
      public void write(ColumnBatch batch) throws IOException {
        table.write(batch);
      }

      @Override
      public void close() throws IOException {
        table.close();
        if (writer.checkError()) {
          throw new IOException("the table could not be written");
        }
      }
    };
  }
}
