package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The non-null values of a column in each form they can be asked for. What a type cannot be read as
 * fails with SQLState 07006. Values are named by their position in the vector bound last.
 */
abstract class ColumnValues {
  private final String label;
  private final ColumnType type;

  ColumnValues(String label, ColumnType type) {
    this.label = label;
    this.type = type;
  }

  /**
   * The values of a column.
   *
   * @param zone where instants become local times, and the other way round
   */
  static ColumnValues of(String label, ColumnType type, ZoneId zone) {
    return switch (type.kind()) {
      case BOOLEAN -> new BooleanValues(label, type);
      case TINYINT, SMALLINT, INTEGER, BIGINT -> new IntegerValues(label, type);
      case REAL, DOUBLE -> new FloatingValues(label, type);
      case DECIMAL -> new DecimalValues(label, type);
      case VARCHAR -> new TextValues(label, type, zone);
      case VARBINARY -> new BinaryValues(label, type);
      case DATE -> new DateValues(label, type, zone);
      case TIME -> new TimeValues(label, type);
      case TIMESTAMP -> new TimestampValues(label, type, zone);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> new InstantValues(label, type, zone);
      case UUID -> new UuidValues(label, type);
    };
  }

  /** Makes a vector with no dictionary the one that positions mean. */
  abstract void bind(Vector vector);

  /** The canonical text. */
  abstract String text(int at) throws SQLException;

  /** The value in the class that {@link JdbcType#javaClass} names. */
  abstract Object object(int at) throws SQLException;

  boolean bool(int at) throws SQLException {
    throw cannotRead("a boolean");
  }

  BigDecimal decimal(int at) throws SQLException {
    throw cannotRead("a number");
  }

  /** A whole number; digits after the point are cut off. */
  long integer(int at) throws SQLException {
    BigDecimal value = decimal(at);
    BigDecimal whole = value.setScale(0, java.math.RoundingMode.DOWN);
    if (whole.precision() > 19 || whole.toBigInteger().bitLength() > 63) {
      throw outOfRange(value, "a long");
    }
    return whole.longValue();
  }

  double floating(int at) throws SQLException {
    return decimal(at).doubleValue();
  }

  byte[] bytes(int at) throws SQLException {
    throw cannotRead("bytes");
  }

  LocalDate date(int at) throws SQLException {
    throw cannotRead("a date");
  }

  LocalTime time(int at) throws SQLException {
    throw cannotRead("a time");
  }

  LocalDateTime dateTime(int at) throws SQLException {
    throw cannotRead("a timestamp");
  }

  Instant instant(int at) throws SQLException {
    throw cannotRead("an instant");
  }

  /** Whether {@link #instant} is the value itself and {@link #dateTime} made from it. */
  boolean isInstant() {
    return false;
  }

  UUID uuid(int at) throws SQLException {
    throw cannotRead("a UUID");
  }

  final SQLException cannotRead(String what) {
    return SqlExceptions.of(
        SqlState.RESTRICTED_DATA_TYPE,
        "column '" + label + "' is " + type + ", which cannot be read as " + what);
  }

  final SQLException outOfRange(Object value, String what) {
    return SqlExceptions.of(
        SqlState.NUMERIC_OUT_OF_RANGE,
        "column '" + label + "': " + value + " is out of range for " + what);
  }

  final SQLException invalid(String text, String what, @Nullable Throwable cause) {
    return SqlExceptions.of(
        SqlState.INVALID_CHARACTER_VALUE,
        "column '" + label + "': '" + text + "' is not " + what,
        cause);
  }
}
