package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.Vector;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** DATE; as a timestamp its midnight. */
final class DateValues extends ColumnValues {
  private final ZoneId zone;
  private int[] days = {};

  DateValues(String label, ColumnType type, ZoneId zone) {
    super(label, type);
    this.zone = zone;
  }

  @Override
  void bind(Vector vector) {
    days = ((IntVector) vector).values();
  }

  @Override
  String text(int at) {
    return date(at).toString();
  }

  @Override
  Object object(int at) {
    return Date.valueOf(date(at));
  }

  @Override
  LocalDate date(int at) {
    return LocalDate.ofEpochDay(days[at]);
  }

  @Override
  LocalDateTime dateTime(int at) {
    return date(at).atStartOfDay();
  }

  @Override
  Instant instant(int at) {
    return date(at).atStartOfDay(zone).toInstant();
  }
}
