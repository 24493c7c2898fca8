package dev.duckpond.jdbc.parameter;

import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.sql.SQLException;

/** A parameter given as a stream, read once, when the statement is first executed. */
abstract class ParameterStream {
  private Object content = this;

  /** Text or bytes. */
  final Object content() throws SQLException {
    if (content == this) {
      try {
        content = read();
      } catch (IOException e) {
        throw SqlExceptions.of(
            SqlState.INPUT_OUTPUT, "a parameter's stream cannot be read: " + e.getMessage(), e);
      }
    }
    return content;
  }

  abstract Object read() throws IOException;

  /**
   * @param length characters to read, negative for all
   */
  static ParameterStream characters(Reader reader, long length) {
    return new ParameterStream() {
      @Override
      Object read() throws IOException {
        if (length < 0) {
          StringWriter text = new StringWriter();
          reader.transferTo(text);
          return text.toString();
        }
        char[] text = new char[Math.toIntExact(length)];
        int filled = 0;
        int count;
        while (filled < text.length
            && (count = reader.read(text, filled, text.length - filled)) >= 0) {
          filled += count;
        }
        return new String(text, 0, filled);
      }
    };
  }

  /**
   * @param length bytes to read, negative for all
   */
  static ParameterStream bytes(InputStream input, long length) {
    return new ParameterStream() {
      @Override
      Object read() throws IOException {
        return length < 0 ? input.readAllBytes() : input.readNBytes(Math.toIntExact(length));
      }
    };
  }

  /**
   * @param length bytes to read, negative for all
   */
  static ParameterStream text(InputStream input, long length, Charset charset) {
    return new ParameterStream() {
      @Override
      Object read() throws IOException {
        return new String((byte[]) bytes(input, length).read(), charset);
      }
    };
  }
}
