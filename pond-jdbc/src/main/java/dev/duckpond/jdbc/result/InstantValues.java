package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** TIMESTAMP WITH LOCAL TIME ZONE: instants, shown as local time. */
final class InstantValues extends ColumnValues {
  private final ZoneId zone;
  private long[] micros = {};

  InstantValues(String label, ColumnType type, ZoneId zone) {
    super(label, type);
    this.zone = zone;
  }

  @Override
  void bind(Vector vector) {
    micros = ((LongVector) vector).values();
  }

  @Override
  String text(int at) {
    return TemporalText.format(offsetDateTime(at));
  }

  @Override
  Object object(int at) {
    return offsetDateTime(at);
  }

  private OffsetDateTime offsetDateTime(int at) {
    return instant(at).atZone(zone).toOffsetDateTime();
  }

  @Override
  Instant instant(int at) {
    long value = micros[at];
    return Instant.ofEpochSecond(
        Math.floorDiv(value, TimestampValues.MICROS_PER_SECOND),
        Math.floorMod(value, TimestampValues.MICROS_PER_SECOND) * 1_000);
  }

  @Override
  boolean isInstant() {
    return true;
  }

  @Override
  LocalDateTime dateTime(int at) {
    return LocalDateTime.ofInstant(instant(at), zone);
  }

  @Override
  LocalDate date(int at) {
    return dateTime(at).toLocalDate();
  }

  @Override
  LocalTime time(int at) {
    return dateTime(at).toLocalTime();
  }
}
