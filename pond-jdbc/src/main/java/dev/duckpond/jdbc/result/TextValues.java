package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** VARCHAR; read as another type it must be that type's text. */
final class TextValues extends ColumnValues {
  private final ZoneId zone;
  private @Nullable BytesVector values;

  TextValues(String label, ColumnType type, ZoneId zone) {
    super(label, type);
    this.zone = zone;
  }

  @Override
  void bind(Vector vector) {
    values = (BytesVector) vector;
  }

  @Override
  String text(int at) {
    return Objects.requireNonNull(values, "bound").string(at);
  }

  @Override
  Object object(int at) {
    return text(at);
  }

  @Override
  boolean bool(int at) throws SQLException {
    String text = text(at);
    return switch (text.trim().toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "y", "on", "1" -> true;
      case "false", "f", "no", "n", "off", "0" -> false;
      default -> throw invalid(text, "a boolean", null);
    };
  }

  @Override
  BigDecimal decimal(int at) throws SQLException {
    String text = text(at);
    try {
      return new BigDecimal(text.trim());
    } catch (NumberFormatException e) {
      throw invalid(text, "a number", e);
    }
  }

  @Override
  double floating(int at) throws SQLException {
    String text = text(at);
    try {
      return Double.parseDouble(text.trim());
    } catch (NumberFormatException e) {
      throw invalid(text, "a number", e);
    }
  }

  @Override
  byte[] bytes(int at) {
    return text(at).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  LocalDate date(int at) throws SQLException {
    return parse(at, "a date", TemporalText::date);
  }

  @Override
  LocalTime time(int at) throws SQLException {
    return parse(at, "a time", TemporalText::time);
  }

  @Override
  LocalDateTime dateTime(int at) throws SQLException {
    return parse(at, "a timestamp", TemporalText::dateTime);
  }

  @Override
  Instant instant(int at) throws SQLException {
    return parse(at, "a timestamp", text -> TemporalText.instant(text, zone));
  }

  @Override
  UUID uuid(int at) throws SQLException {
    String text = text(at);
    try {
      return UUID.fromString(text.trim());
    } catch (IllegalArgumentException e) {
      throw invalid(text, "a UUID", e);
    }
  }

  private <T> T parse(int at, String what, Function<String, T> parser) throws SQLException {
    String text = text(at);
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw invalid(text, what, e);
    }
  }
}
