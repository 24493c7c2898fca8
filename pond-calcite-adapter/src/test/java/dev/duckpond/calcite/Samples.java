package dev.duckpond.calcite;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tables with something of everything, the same at every run. */
final class Samples {
  static final Schema FLIGHTS =
      Schema.of(
          new Field("id", ColumnType.INTEGER, false),
          new Field("origin", ColumnType.VARCHAR, true),
          new Field("destination", ColumnType.VARCHAR, false),
          new Field("delay", ColumnType.SMALLINT, true),
          new Field("distance", ColumnType.BIGINT, true),
          new Field("fuel", ColumnType.DOUBLE, true),
          new Field("price", ColumnType.decimal(10, 2), true),
          new Field("date", ColumnType.TIMESTAMP, false),
          new Field("day", ColumnType.DATE, true),
          new Field("late", ColumnType.BOOLEAN, true));

  static final Schema AIRPORTS =
      Schema.of(
          new Field("iata", ColumnType.VARCHAR, false),
          new Field("name", ColumnType.VARCHAR, false),
          new Field("state", ColumnType.VARCHAR, true),
          new Field("elevation", ColumnType.INTEGER, true));

  private static final List<String> CODES =
      List.of("ATL", "BOS", "DEN", "JFK", "LAX", "ORD", "SEA", "SFO");

  private Samples() {}

  static List<@Nullable Object[]> flights(int count) {
    Random random = new Random(7);
    long start =
        TimeUnit.SECONDS.toMicros(LocalDateTime.of(2014, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long time = start + (long) i * 3_600_000_000L + random.nextInt(1_000_000);
      rows.add(
          new @Nullable Object[] {
            (long) i,
            i % 17 == 0 ? null : text(CODES.get(random.nextInt(CODES.size()))),
            text(CODES.get(random.nextInt(CODES.size()))),
            i % 13 == 0 ? null : (Long) (long) (random.nextInt(200) - 30),
            i % 11 == 0 ? null : (Long) (100L + random.nextInt(3000)),
            i % 19 == 0 ? null : (Double) (random.nextInt(100_000) / 8.0),
            i % 23 == 0 ? null : (Long) (long) random.nextInt(100_000),
            time,
            i % 29 == 0
                ? null
                : (Long) LocalDate.of(2014, 1, 1).plusDays(random.nextInt(700)).toEpochDay(),
            i % 7 == 0 ? null : (Boolean) random.nextBoolean()
          });
    }
    return rows;
  }

  static List<@Nullable Object[]> airports() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<String> states = List.of("GA", "MA", "CO", "NY", "CA", "IL");
    for (int i = 0; i < 6; i++) {
      rows.add(
          new @Nullable Object[] {
            text(CODES.get(i)),
            text("Airport of " + CODES.get(i)),
            i == 2 ? null : text(states.get(i)),
            i * 111L
          });
    }
    rows.add(new @Nullable Object[] {text("XXX"), text("Nowhere"), text("CA"), null});
    return rows;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
