package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.sql.Time;
import java.time.LocalTime;
import java.time.temporal.ChronoField;

/** TIME, to the microsecond; a {@link Time} holds milliseconds. */
final class TimeValues extends ColumnValues {
  private long[] micros = {};

  TimeValues(String label, ColumnType type) {
    super(label, type);
  }

  @Override
  void bind(Vector vector) {
    micros = ((LongVector) vector).values();
  }

  @Override
  String text(int at) {
    return TemporalText.format(time(at));
  }

  @Override
  Object object(int at) {
    LocalTime time = time(at);
    return new Time(Time.valueOf(time).getTime() + time.get(ChronoField.MILLI_OF_SECOND));
  }

  @Override
  LocalTime time(int at) {
    return LocalTime.ofNanoOfDay(micros[at] * 1_000);
  }
}
