package dev.duckpond.jdbc.result;

import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.jdbc.error.SqlExceptions;
import java.util.ArrayDeque;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.calcite.avatica.util.Cursor.Accessor;
import org.jspecify.annotations.Nullable;

/** Cursors over batches in memory. */
final class Batches {
  private Batches() {}

  /** A reader that counts how often it was asked and closed. */
  static final class CountingReader implements BatchReader {
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger closes = new AtomicInteger();
    private final Queue<ColumnBatch> batches;

    CountingReader(ColumnBatch... batches) {
      this.batches = new ArrayDeque<>(List.of(batches));
    }

    @Override
    public @Nullable ColumnBatch next() {
      reads.incrementAndGet();
      return batches.poll();
    }

    @Override
    public void close() {
      closes.incrementAndGet();
    }
  }

  static ResultColumn column(String name, ColumnType type) {
    return new ResultColumn(name, name, Optional.empty(), Optional.empty(), type, true);
  }

  /** Values in the form of ScalarValue. */
  static Vector vector(ColumnType type, @Nullable Object... values) {
    VectorBuilder builder = new VectorBuilder(type);
    for (Object value : values) {
      builder.appendScalar(value);
    }
    return builder.build();
  }

  static BatchCursor cursor(BatchReader reader, long maxRows, ResultColumn... columns) {
    return new BatchCursor(
        reader, List.of(columns), new CancelFlag(), maxRows, SqlExceptions::translate);
  }

  static List<Accessor> accessors(BatchCursor cursor, String zone) {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(zone), Locale.ROOT);
    return cursor.createAccessors(List.of(), calendar, null);
  }

  /** The accessor of one column "c" of one row, which is the current one. */
  static Accessor value(ColumnType type, @Nullable Object value) throws Exception {
    return value(type, value, "UTC");
  }

  static Accessor value(ColumnType type, @Nullable Object value, String zone) throws Exception {
    Vector vector = vector(type, value);
    BatchCursor cursor =
        cursor(new CountingReader(new ColumnBatch(1, vector)), 0, column("c", type));
    Accessor accessor = accessors(cursor, zone).get(0);
    cursor.next();
    return accessor;
  }
}
