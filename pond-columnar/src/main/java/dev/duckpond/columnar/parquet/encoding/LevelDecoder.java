package dev.duckpond.columnar.parquet.encoding;

/** Reads the definition or repetition levels of one page, forward. */
public interface LevelDecoder {
  /** Reads the next {@code count} levels into {@code target[offset...]}. */
  void read(int[] target, int offset, int count) throws MalformedDataException;

  /**
   * Reads the next {@code count} levels, of which 0 stands for null.
   *
   * @param nulls set to true at each null; all false before in {@code [offset, offset + count)}
   * @return the number of nulls
   */
  int readNulls(boolean[] nulls, int offset, int count) throws MalformedDataException;
}
