package dev.duckpond.table;

import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.PondFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The column that says when the events of a series' rows happened.
 *
 * @param position in the schema
 */
record TimestampColumn(int position, String name, ColumnType type) {
  /** Names that are looked for, in any case, the most telling first. */
  private static final List<String> NAMES =
      List.of("timestamp", "event_time", "time", "ts", "datetime");

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /**
   * Finds it.
   *
   * @param file the series, for messages
   * @param named the name the user gave
   * @throws PondFileException when there is none, or it holds no dates or timestamps
   */
  static TimestampColumn find(String file, Schema schema, Optional<String> named)
      throws PondFileException {
    int position = named.isPresent() ? schema.indexOf(named.get()) : detect(schema);
    if (position < 0) {
      String missing =
          named
              .map(name -> "there is no column '" + name + "' to order the series by")
              .orElse("no column is called " + String.join(", ", NAMES));
      throw refusal(file, missing + suggestion(schema));
    }
    Field field = schema.field(position);
    if (!isTime(field.type())) {
      throw refusal(
          file,
          "column '"
              + field.name()
              + "' is "
              + field.type()
              + ", but a series needs a DATE or TIMESTAMP"
              + suggestion(schema));
    }
    return new TimestampColumn(position, field.name(), field.type());
  }

  private static int detect(Schema schema) {
    for (String name : NAMES) {
      for (int i = 0; i < schema.size(); i++) {
        if (schema.field(i).name().equalsIgnoreCase(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isTime(ColumnType type) {
    return switch (type.kind()) {
      case DATE, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> true;
      default -> false;
    };
  }

  private static String suggestion(Schema schema) {
    String candidates =
        schema.fields().stream()
            .filter(field -> isTime(field.type()))
            .map(field -> "timestamp=" + field.name())
            .collect(Collectors.joining(" or "));
    return candidates.isEmpty()
        ? "; no column holds dates or timestamps"
        : "; name it with " + candidates;
  }

  private static PondFileException refusal(String file, String reason) {
    return new PondFileException(FileSystemFault.NOT_A_TABLE, file + ": " + reason);
  }

  /** The range that bounds of this column stand for; empty where they are not known. */
  Optional<EventTimes> eventTimes(ColumnStatistics statistics) {
    return statistics.minimum() == null || statistics.maximum() == null
        ? Optional.empty()
        : Optional.of(
            new EventTimes(
                micros((Long) statistics.minimum()), micros((Long) statistics.maximum())));
  }

  private long micros(long value) {
    return type.equals(ColumnType.DATE) ? TypeWidening.midnight(value) : value;
  }

  /** A bound of event times as a value of a column of one of the types they come from. */
  static long fromMicros(long micros, ColumnType type) {
    return type.equals(ColumnType.DATE) ? Math.floorDiv(micros, MICROS_PER_DAY) : micros;
  }
}
