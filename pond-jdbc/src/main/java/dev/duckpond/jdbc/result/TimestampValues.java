package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** TIMESTAMP, in no time zone; as an instant it is taken for local time. */
final class TimestampValues extends ColumnValues {
  static final long MICROS_PER_SECOND = 1_000_000;

  private final ZoneId zone;
  private long[] micros = {};

  TimestampValues(String label, ColumnType type, ZoneId zone) {
    super(label, type);
    this.zone = zone;
  }

  @Override
  void bind(Vector vector) {
    micros = ((LongVector) vector).values();
  }

  @Override
  String text(int at) {
    return TemporalText.format(dateTime(at));
  }

  @Override
  Object object(int at) {
    return Timestamp.valueOf(dateTime(at));
  }

  @Override
  LocalDateTime dateTime(int at) {
    long value = micros[at];
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(value, MICROS_PER_SECOND),
        (int) Math.floorMod(value, MICROS_PER_SECOND) * 1_000,
        ZoneOffset.UTC);
  }

  @Override
  LocalDate date(int at) {
    return dateTime(at).toLocalDate();
  }

  @Override
  LocalTime time(int at) {
    return dateTime(at).toLocalTime();
  }

  @Override
  Instant instant(int at) {
    return dateTime(at).atZone(zone).toInstant();
  }
}
