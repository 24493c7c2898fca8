package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.ByteRanges;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;
import dev.duckpond.columnar.parquet.page.DataPage;
import dev.duckpond.columnar.parquet.page.DataPages;
import dev.duckpond.columnar.parquet.page.DictionaryPage;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ConstantVectors;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.util.Objects;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of byte strings. Dictionaries are kept, and what lies within one page refers to the
 * page's bytes; only rows that come from several pages without a dictionary are copied.
 */
final class BytesColumnReader extends ColumnReader {
  private final ColumnType type;
  private final FixedColumnReader.Decoders<ByteRanges> decoders;
  private final IntArrays arrays = new IntArrays();
  private @Nullable BytesVector dictionary;
  private @Nullable DictionaryCodes codes;
  private @Nullable ValueDecoder<ByteRanges> values;

  BytesColumnReader(
      DataPages pages, ColumnType type, FixedColumnReader.Decoders<ByteRanges> decoders) {
    super(pages);
    this.type = type;
    this.decoders = decoders;
  }

  @Override
  void startDictionary(DictionaryPage page) throws MalformedDataException {
    int size = page.valueCount();
    ByteRanges ranges = new ByteRanges(size);
    decoders.open(Encoding.PLAIN, page.values()).read(ranges, 0, size);
    dictionary =
        new BytesVector(type, size, ranges.data(), ranges.starts(), ranges.lengths(), null);
  }

  @Override
  void start(DataPage page) throws MalformedDataException {
    if (DictionaryCodes.isDictionary(page.encoding())) {
      if (dictionary == null) {
        throw new MalformedDataException("codes without a dictionary page");
      }
      codes = new DictionaryCodes(page.values(), dictionary.length());
      values = null;
    } else {
      codes = null;
      values = decoders.open(page.encoding(), page.values());
    }
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
    int run = prepare(rows);
    if (run == rows && codes == null) {
      return readRanges(rows);
    }
    boolean[] nulls = startNulls(rows);
    int[] read = new int[rows];
    int nullCount = 0;
    int done = 0;
    while (done < rows && codes != null) {
      int absent = readNulls(nulls, done, run);
      codes.read(read, done, run - absent);
      if (absent > 0) {
        arrays.spread(read, done, nulls, run, run - absent);
        nullCount += absent;
      }
      consume(run);
      done += run;
      run = done < rows ? prepare(rows - done) : 0;
    }
    boolean[] flags = finishNulls(nulls, nullCount);
    if (done == rows) {
      return new DictionaryVector(rows, read, Objects.requireNonNull(dictionary), flags);
    }
    JoinedBytes joined = new JoinedBytes(type, rows);
    if (done > 0) {
      joined.append(resolved(done, read, flags));
    }
    while (done < rows) {
      run = prepare(rows - done);
      joined.append(codes == null ? readRanges(run) : readResolved(run));
      done += run;
    }
    return joined.build();
  }

  /** Rows that lie within the current page, which has no dictionary. */
  private BytesVector readRanges(int rows) throws IOException {
    boolean[] nulls = startNulls(rows);
    int absent = readNulls(nulls, 0, rows);
    ByteRanges ranges = new ByteRanges(rows);
    Objects.requireNonNull(values).read(ranges, 0, rows - absent);
    if (absent > 0) {
      arrays.spread(ranges.starts(), 0, nulls, rows, rows - absent);
      arrays.spread(ranges.lengths(), 0, nulls, rows, rows - absent);
    }
    consume(rows);
    return new BytesVector(
        type, rows, ranges.data(), ranges.starts(), ranges.lengths(), finishNulls(nulls, absent));
  }

  /** Rows that lie within the current page, which has a dictionary. */
  private BytesVector readResolved(int rows) throws IOException {
    boolean[] nulls = startNulls(rows);
    int absent = readNulls(nulls, 0, rows);
    int[] read = new int[rows];
    Objects.requireNonNull(codes).read(read, 0, rows - absent);
    if (absent > 0) {
      arrays.spread(read, 0, nulls, rows, rows - absent);
    }
    consume(rows);
    return resolved(rows, read, finishNulls(nulls, absent));
  }

  private BytesVector resolved(int rows, int[] read, boolean @Nullable [] nulls) {
    BytesVector of = Objects.requireNonNull(dictionary);
    if (of.length() == 0) {
      return (BytesVector) ConstantVectors.allNull(type, rows);
    }
    BytesVector found = of.gather(read, rows);
    return new BytesVector(type, rows, found.data(), found.starts(), found.lengths(), nulls);
  }
}
