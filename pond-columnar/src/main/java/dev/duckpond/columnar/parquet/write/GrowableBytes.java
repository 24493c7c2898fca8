package dev.duckpond.columnar.parquet.write;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A byte array that grows, with the little-endian writes Parquet needs. Not thread-safe. */
final class GrowableBytes {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  /** The bytes written so far are the first {@link #size()}; valid until the next write. */
  byte[] array() {
    return bytes;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void clear() {
    size = 0;
  }

  void putByte(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void putInt(int value) {
    reserve(4);
    INT.set(bytes, size, value);
    size += 4;
  }

  void putLong(long value) {
    reserve(8);
    LONG.set(bytes, size, value);
    size += 8;
  }

  void putBytes(byte[] source, int start, int count) {
    reserve(count);
    System.arraycopy(source, start, bytes, size, count);
    size += count;
  }

  void putUnsignedVarInt(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      putByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    putByte(rest);
  }

  /** Overwrites four bytes written before. */
  void setInt(int position, int value) {
    INT.set(bytes, position, value);
  }

  private void reserve(int count) {
    long needed = (long) size + count;
    if (needed <= bytes.length) {
      return;
    }
    if (needed > MAX_SIZE) {
      throw new IllegalStateException("a Parquet page exceeds 2 GiB");
    }
    bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, MAX_SIZE)));
  }
}
