package dev.duckpond.columnar.parquet.encoding;

/**
 * Reads the non-null values of one page, forward.
 *
 * @param <A> what the values are put into: an array of primitives, {@link Int128Array} or {@link
 *     ByteRanges}
 */
public interface ValueDecoder<A> {
  /**
   * Reads the next {@code count} values into {@code target} from {@code offset} on.
   *
   * @throws MalformedDataException when there are fewer or they are damaged
   */
  void read(A target, int offset, int count) throws MalformedDataException;
}
