package dev.duckpond.engine.operator.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hash functions of the key tables. The upper bits are the good ones. */
final class Hashes {
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Hashes() {}

  static int of(long value) {
    long mixed = (value ^ (value >>> 32)) * MULTIPLIER;
    return (int) (mixed >>> 32);
  }

  static int combine(int left, int right) {
    return of(((long) left << 32) ^ (right & 0xFFFFFFFFL));
  }

  static int of(byte[] data, int start, int length) {
    long hash = length;
    int position = start;
    int end = start + length;
    for (; position + 8 <= end; position += 8) {
      hash = mix(hash ^ (long) LONG.get(data, position));
    }
    long rest = 0;
    for (int shift = 0; position < end; position++, shift += 8) {
      rest |= (data[position] & 0xFFL) << shift;
    }
    return of(mix(hash ^ rest));
  }

  private static long mix(long value) {
    long mixed = value * MULTIPLIER;
    return mixed ^ (mixed >>> 29);
  }
}
