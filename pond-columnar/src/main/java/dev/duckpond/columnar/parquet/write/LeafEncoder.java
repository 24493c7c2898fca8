package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.Vector;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the values of one column chunk, plain or by a dictionary that grows with them. Values are
 * taken by their position in the vector bound last. Not thread-safe.
 */
abstract sealed class LeafEncoder permits FixedWidthEncoder, BytesEncoder {
  static LeafEncoder of(LeafColumn leaf) {
    PhysicalType physicalType = leaf.type().physicalType();
    return physicalType == PhysicalType.BYTES || physicalType == PhysicalType.INT128
        ? new BytesEncoder(leaf)
        : new FixedWidthEncoder(leaf);
  }

  /** Takes the vector that positions refer to from now on; it has no dictionary. */
  abstract void bind(Vector values);

  /** Bytes of a value in a plain page; booleans count as one. */
  abstract int plainSize(int position);

  abstract void writePlain(int position, GrowableBytes output);

  /** 1 for true, 0 for false; booleans only. */
  abstract int bit(int position);

  /** The dictionary code of a value, which enters the dictionary if it was not there. */
  abstract int code(int position);

  /**
   * The bounds of {@code count} values.
   *
   * @param positions where they are, from {@code from} on; null when they lie at {@code from} and
   *     after
   */
  abstract Bounds bounds(int @Nullable [] positions, int from, int count);

  abstract Comparator<Object> order();

  abstract int dictionarySize();

  /** Bytes of the dictionary page before compression. */
  abstract long dictionaryBytes();

  abstract void writeFromDictionary(int code, GrowableBytes output);
}
