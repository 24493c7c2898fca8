package dev.duckpond.table;

import dev.duckpond.columnar.parquet.ParquetWriter;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.VersionWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes rows as one version of a table or series. The version comes about with {@link #complete};
 * closing before abandons it, and with it the transaction it is part of. Not thread-safe.
 */
public final class TableWriter implements Closeable {
  private final VersionTarget target;
  private final Schema schema;
  private final VersionWriter output;
  private final ParquetWriter parquet;
  private final List<ColumnCollector> collectors = new ArrayList<>();
  private long rowCount;
  private boolean completed;

  private TableWriter(VersionTarget target, Schema schema, VersionWriter output) {
    this.target = target;
    this.schema = schema;
    this.output = output;
    this.parquet = new ParquetWriter(output, schema, ParquetWriter.Options.DEFAULT);
    schema.fields().forEach(field -> collectors.add(new ColumnCollector()));
  }

  static TableWriter start(VersionTarget target, Schema schema) throws IOException {
    Schema stored =
        target.timestampColumn().map(column -> withoutNulls(schema, column)).orElse(schema);
    return new TableWriter(target, stored, target.start());
  }

  private static Schema withoutNulls(Schema schema, TimestampColumn column) {
    List<Field> fields = new ArrayList<>(schema.fields());
    fields.set(column.position(), new Field(column.name(), column.type(), false));
    return new Schema(fields);
  }

  /** The columns as they are stored: a series' timestamp column is not nullable. */
  public Schema schema() {
    return schema;
  }

  /**
   * Appends rows; the batch's columns are those of the schema.
   *
   * @throws PondFileException when a row of a series has no event time; names the row
   */
  public void write(ColumnBatch batch) throws IOException {
    if (target.timestampColumn().isPresent()) {
      requireEventTimes(target.timestampColumn().get(), batch);
    }
    for (int i = 0; i < collectors.size(); i++) {
      collectors.get(i).add(batch.column(i));
    }
    parquet.write(batch);
    rowCount += batch.rowCount();
  }

  private void requireEventTimes(TimestampColumn column, ColumnBatch batch)
      throws PondFileException {
    Vector times = batch.column(column.position());
    for (int row = 0; times.nulls() != null && row < batch.rowCount(); row++) {
      if (times.isNull(row)) {
        throw new PondFileException(
            FileSystemFault.NOT_A_TABLE,
            target.path()
                + ": row "
                + (rowCount + row + 1)
                + " has no value in '"
                + column.name()
                + "', the series' timestamp column");
      }
    }
  }

  /**
   * Ends the version and makes it part of the transaction.
   *
   * @throws PondFileException when its columns do not go together with the series' other versions
   */
  public StoredVersion complete() throws IOException {
    List<ColumnStatistics> columns = collectors.stream().map(ColumnCollector::statistics).toList();
    FileSummary summary = new FileSummary(schema, rowCount, columns);
    target.requireFit(summary);
    parquet.close();
    Optional<EventTimes> eventTimes =
        target.timestampColumn().flatMap(c -> c.eventTimes(columns.get(c.position())));
    StoredVersion stored = target.complete(output, summary, eventTimes);
    completed = true;
    return stored;
  }

  @Override
  public void close() throws IOException {
    if (!completed) {
      parquet.abort();
    }
    output.close();
  }
}
