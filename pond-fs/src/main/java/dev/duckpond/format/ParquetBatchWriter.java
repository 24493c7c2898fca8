package dev.duckpond.format;

import dev.duckpond.columnar.parquet.ParquetWriter;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.IOException;
import java.io.OutputStream;

/** Rows as one Parquet file, compressed with Zstandard. */
final class ParquetBatchWriter implements BatchWriter {
  private final ParquetWriter writer;
  private final OutputStream output;

  ParquetBatchWriter(OutputStream output, Schema schema) {
    this.writer = new ParquetWriter(output, schema, ParquetWriter.Options.DEFAULT);
    this.output = output;
  }

  @Override
  public void write(ColumnBatch batch) throws IOException {
    writer.write(batch);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    output.flush();
  }
}
