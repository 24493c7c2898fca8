package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;
import dev.duckpond.columnar.parquet.page.DataPage;
import dev.duckpond.columnar.parquet.page.DataPages;
import dev.duckpond.columnar.parquet.page.DictionaryPage;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.util.Objects;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of fixed-width values. Codes of a small dictionary are kept: conditions and groups
 * are then worked out once a value, and what only passes through is never looked up. A large
 * dictionary is resolved, for there is little to gain where values hardly repeat.
 */
final class FixedColumnReader<A> extends ColumnReader {
  /** Makes decoders for the values of one column. */
  interface Decoders<A> {
    ValueDecoder<A> open(Encoding encoding, EncodedBytes bytes) throws MalformedDataException;
  }

  private final ColumnType type;
  private final ValueArrays<A> arrays;
  private final Decoders<A> decoders;
  private final long largestKept;
  private final IntArrays codeArrays = new IntArrays();
  private @Nullable Dictionary<A> dictionary;
  private @Nullable DictionaryCodes codes;
  private @Nullable ValueDecoder<A> decoder;

  /**
   * @param largestKept dictionaries of up to this size are kept
   */
  FixedColumnReader(
      DataPages pages,
      ColumnType type,
      ValueArrays<A> arrays,
      Decoders<A> decoders,
      long largestKept) {
    super(pages);
    this.type = type;
    this.arrays = arrays;
    this.decoders = decoders;
    this.largestKept = largestKept;
  }

  @Override
  void start(DataPage page) throws IOException {
    if (DictionaryCodes.isDictionary(page.encoding())) {
      Dictionary<A> values = dictionary;
      if (values == null) {
        throw new MalformedDataException("codes without a dictionary page");
      }
      codes = new DictionaryCodes(page.values(), values.vector().length());
      decoder = new DictionaryValues<>(codes, values.values(), arrays);
    } else {
      codes = null;
      decoder = decoders.open(page.encoding(), page.values());
    }
  }

  @Override
  void startDictionary(DictionaryPage page) throws MalformedDataException {
    int size = page.valueCount();
    A values = arrays.allocate(size);
    decoders.open(Encoding.PLAIN, page.values()).read(values, 0, size);
    dictionary = new Dictionary<>(values, arrays.vector(type, size, values, null));
  }

  @Override
  void pass(int rows) throws IOException {
    if (codes != null) {
      passCodes(codes, rows);
    } else {
      read(rows);
    }
  }

  @Override
  public Vector read(int rows) throws IOException {
    prepare(rows);
    Dictionary<A> values = dictionary;
    return codes != null && values != null && values.vector().length() <= largestKept
        ? readCodes(rows, values)
        : readValues(rows);
  }

  private Vector readCodes(int rows, Dictionary<A> from) throws IOException {
    int[] read = new int[rows];
    boolean[] nulls = startNulls(rows);
    int nullCount = 0;
    for (int done = 0; done < rows; ) {
      int run = prepare(rows - done);
      if (codes == null) {
        A values = arrays.allocate(rows);
        if (from.vector().length() > 0) {
          arrays.gather(from.values(), read, done, values, 0);
        }
        return readValues(values, done, rows, nulls, nullCount);
      }
      int absent = readNulls(nulls, done, run);
      codes.read(read, done, run - absent);
      if (absent > 0) {
        codeArrays.spread(read, done, nulls, run, run - absent);
        nullCount += absent;
      }
      consume(run);
      done += run;
    }
    return new DictionaryVector(rows, read, from.vector(), finishNulls(nulls, nullCount));
  }

  private Vector readValues(int rows) throws IOException {
    return readValues(arrays.allocate(rows), 0, rows, startNulls(rows), 0);
  }

  /** Reads the rows that are not done yet. */
  private Vector readValues(A values, int from, int rows, boolean[] nulls, int nullsBefore)
      throws IOException {
    int nullCount = nullsBefore;
    for (int done = from; done < rows; ) {
      int run = prepare(rows - done);
      int absent = readNulls(nulls, done, run);
      Objects.requireNonNull(decoder).read(values, done, run - absent);
      if (absent > 0) {
        arrays.spread(values, done, nulls, run, run - absent);
        nullCount += absent;
      }
      consume(run);
      done += run;
    }
    return arrays.vector(type, rows, values, finishNulls(nulls, nullCount));
  }

  /** The values as they are copied, and as they are handed on. */
  private record Dictionary<A>(A values, Vector vector) {}
}
