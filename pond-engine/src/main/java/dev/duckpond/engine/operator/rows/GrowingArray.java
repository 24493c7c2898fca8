package dev.duckpond.engine.operator.rows;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.lang.reflect.Array;

/**
 * A primitive array that grows as ranges are appended.
 *
 * @param <A> the array's type, for instance {@code int[]}
 */
final class GrowingArray<A> {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final int elementBytes;
  private A array;
  private int length;

  GrowingArray(A empty, int elementBytes) {
    this.array = empty;
    this.elementBytes = elementBytes;
  }

  A array() {
    return array;
  }

  int length() {
    return length;
  }

  /** Appends a range of an array. */
  void append(A source, int from, int count) {
    int start = extend(count);
    System.arraycopy(source, from, array, start, count);
  }

  /** Appends so many elements, to be set by the caller; returns where they start. */
  int extend(int count) {
    int capacity = Array.getLength(array);
    long needed = (long) length + count;
    if (needed > capacity) {
      if (needed > LARGEST) {
        throw new QueryException(
            ErrorCode.OUT_OF_MEMORY, "a column held in memory exceeds 2^31 elements");
      }
      long grown = Math.max(needed, Math.min(LARGEST, capacity + (capacity >> 1) + 64L));
      A larger = newArray((int) grown);
      System.arraycopy(array, 0, larger, 0, length);
      array = larger;
    }
    int start = length;
    length += count;
    return start;
  }

  // An array of the same component type is an A.
  @SuppressWarnings("unchecked")
  private A newArray(int newLength) {
    return (A) Array.newInstance(array.getClass().getComponentType(), newLength);
  }

  long byteSize() {
    return (long) elementBytes * Array.getLength(array);
  }
}
