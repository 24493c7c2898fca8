package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;
import dev.duckpond.columnar.parquet.page.DataPage;
import dev.duckpond.columnar.parquet.page.DataPages;
import dev.duckpond.columnar.parquet.page.DictionaryPage;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.util.Objects;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of fixed-width values. Dictionaries are resolved: copying eight bytes costs no more
 * than copying a code, and operators need not look the values up.
 */
final class FixedColumnReader<A> extends ColumnReader {
  /** Makes decoders for the values of one column. */
  interface Decoders<A> {
    ValueDecoder<A> open(Encoding encoding, EncodedBytes bytes) throws MalformedDataException;
  }

  private final ColumnType type;
  private final ValueArrays<A> arrays;
  private final Decoders<A> decoders;
  private @Nullable Dictionary<A> dictionary;
  private @Nullable ValueDecoder<A> decoder;

  FixedColumnReader(DataPages pages, ColumnType type, ValueArrays<A> arrays, Decoders<A> decoders) {
    super(pages);
    this.type = type;
    this.arrays = arrays;
    this.decoders = decoders;
  }

  @Override
  void start(DataPage page) throws IOException {
    if (DictionaryCodes.isDictionary(page.encoding())) {
      Dictionary<A> values = dictionary;
      if (values == null) {
        throw new MalformedDataException("codes without a dictionary page");
      }
      DictionaryCodes codes = new DictionaryCodes(page.values(), values.size());
      decoder = new DictionaryValues<>(codes, values.values(), arrays);
    } else {
      decoder = decoders.open(page.encoding(), page.values());
    }
  }

  @Override
  void startDictionary(DictionaryPage page) throws MalformedDataException {
    A values = arrays.allocate(page.valueCount());
    decoders.open(Encoding.PLAIN, page.values()).read(values, 0, page.valueCount());
    dictionary = new Dictionary<>(values, page.valueCount());
  }

  @Override
  public Vector read(int rows) throws IOException {
    A values = arrays.allocate(rows);
    boolean[] nulls = startNulls(rows);
    int nullCount = 0;
    for (int done = 0; done < rows; ) {
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

  private record Dictionary<A>(A values, int size) {}
}
