package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;

/** Looks the values of a dictionary-encoded page up. */
final class DictionaryValues<A> implements ValueDecoder<A> {
  private final DictionaryCodes codes;
  private final A dictionary;
  private final ValueArrays<A> arrays;
  private final int[] chunk = new int[2048];

  DictionaryValues(DictionaryCodes codes, A dictionary, ValueArrays<A> arrays) {
    this.codes = codes;
    this.dictionary = dictionary;
    this.arrays = arrays;
  }

  @Override
  public void read(A target, int offset, int count) throws MalformedDataException {
    for (int done = 0; done < count; ) {
      int run = Math.min(chunk.length, count - done);
      codes.read(chunk, 0, run);
      arrays.gather(dictionary, chunk, run, target, offset + done);
      done += run;
    }
  }
}
