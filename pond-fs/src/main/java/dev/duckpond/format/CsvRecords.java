package dev.duckpond.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one CSV input from the first on: UTF-8 with or without a byte order mark.
 * Lines with nothing on them are no records, unless there is only one column: then they are a null.
 */
final class CsvRecords implements Closeable {
  private final String name;
  private final CloseableIterator<CsvRecord> records;
  private int columnCount = -1;
  private long line;

  CsvRecords(FormatProvider.Input input, CsvOptions options) throws IOException {
    this.name = input.name();
    this.records =
        CsvReader.builder()
            .fieldSeparator(options.delimiter())
            .quoteCharacter(options.quote())
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new RecordHandler(), reader(input))
            .iterator();
  }

  /**
   * The next record, null at the end. All have as many fields as the first.
   *
   * @throws FormatException when there is none that can be read; names the input and the line
   */
  @Nullable CsvRecord next() throws IOException {
    for (CsvRecord next = read(); next != null; next = read()) {
      line = next.line();
      int fields = next.fields().size();
      boolean blank = fields == 1 && next.fields().get(0).equals(new CsvRecord.Field("", false));
      if (blank && columnCount != 1) {
        continue;
      }
      if (columnCount < 0) {
        columnCount = fields;
      } else if (fields != columnCount) {
        throw new FormatException(
            name
                + ", line "
                + line
                + ": "
                + count(fields)
                + " where the first line has "
                + columnCount);
      }
      return next;
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  private @Nullable CsvRecord read() throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw failure(reason(e), e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw failure("is not valid UTF-8", e);
      }
      throw failure("cannot be read: " + e.getCause().getMessage(), e);
    }
  }

  private FormatException failure(String reason, Exception cause) {
    return new FormatException(name + ", after line " + line + ": " + reason, cause);
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause();
    if (cause instanceof CharacterCodingException) {
      return "is not valid UTF-8";
    }
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }

  private static String count(int fields) {
    return fields == 1 ? "1 field" : fields + " fields";
  }

  private static Reader reader(FormatProvider.Input input) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(input.open(), 3);
    try {
      skipByteOrderMark(input.name(), stream);
    } catch (IOException e) {
      stream.close();
      throw e;
    }
    return new InputStreamReader(
        stream,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static void skipByteOrderMark(String name, PushbackInputStream stream)
      throws IOException {
    byte[] start = new byte[3];
    int count = stream.readNBytes(start, 0, start.length);
    int first = start[0] & 0xff;
    int second = start[1] & 0xff;
    if (count >= 2 && ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff))) {
      throw new FormatException(name + " is UTF-16; convert it to UTF-8 first");
    }
    if (count < 3 || first != 0xef || second != 0xbb || (start[2] & 0xff) != 0xbf) {
      stream.unread(start, 0, count);
    }
  }

  /** Collects the fields of a record as the parser finds them. */
  private static final class RecordHandler extends AbstractBaseCsvCallbackHandler<CsvRecord> {
    private List<CsvRecord.Field> fields = new ArrayList<>();

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      fields.add(new CsvRecord.Field(new String(buffer, offset, length), quoted));
    }

    @Override
    protected void handleEmpty() {
      fields.add(new CsvRecord.Field("", false));
    }

    @Override
    protected CsvRecord buildRecord() {
      CsvRecord built = new CsvRecord(getStartingLineNumber(), fields);
      fields = new ArrayList<>(fields.size());
      return built;
    }
  }
}
