package dev.duckpond.format;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;

/** Reads one file format as rows. Immutable. */
public interface FormatProvider {
  /** What URLs call it. */
  String name();

  /** The names of the options it takes. */
  Set<String> options();

  /**
   * Finds out what the rows are like, reading the whole input if that takes it.
   *
   * @param options all of them among {@link #options()}
   * @throws FormatException when an option's value or the input's content is not valid
   */
  Rows open(Input input, Map<String, String> options) throws IOException;

  /** A file's bytes, which can be read more than once. */
  interface Input {
    /** What to call it in error messages. */
    String name();

    InputStream open() throws IOException;
  }

  /** The rows of an input. */
  interface Rows {
    Schema schema();

    /**
     * Reads them from the first on, in bounded memory; the reader fails with a {@link
     * FormatException} at a row that is not valid.
     */
    BatchReader read() throws IOException;
  }
}
