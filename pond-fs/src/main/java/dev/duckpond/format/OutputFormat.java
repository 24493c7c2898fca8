package dev.duckpond.format;

import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;

/** The formats rows are written out in. */
public enum OutputFormat {
  /** RFC 4180 with a header; see {@link CsvBatchWriter}. */
  CSV,
  /** One JSON object a line; see {@link JsonBatchWriter}. */
  JSON,
  PARQUET;

  /**
   * Starts writing.
   *
   * @param output is left open by the writer
   * @throws IOException when it cannot be written, or the format needs distinct column names and
   *     two columns have the same
   */
  public BatchWriter open(OutputStream output, Schema schema) throws IOException {
    if (this == CSV) {
      return new CsvBatchWriter(output, schema);
    }
    requireDistinctNames(schema);
    return this == JSON
        ? new JsonBatchWriter(output, schema)
        : new ParquetBatchWriter(output, schema);
  }

  private void requireDistinctNames(Schema schema) throws IOException {
    Set<String> names = new HashSet<>();
    for (Field field : schema.fields()) {
      if (!names.add(field.name())) {
        throw new IOException(
            "two columns are called '"
                + field.name()
                + "', which "
                + this
                + " cannot hold: rename one with AS");
      }
    }
  }
}
