package dev.duckpond.columnar.parquet.metadata;

/** IEEE 754 numbers of 16 bits. */
public final class HalfFloat {
  private static final float SMALLEST = 0x1p-24f;

  private HalfFloat() {}

  /** The number with the lower 16 bits as its representation; every one is a float too. */
  public static float toFloat(int bits) {
    int exponent = bits >>> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * SMALLEST;
    } else if (exponent == 0x1F) {
      magnitude = Float.intBitsToFloat(0x7F80_0000 | fraction << 13);
    } else {
      magnitude = Float.intBitsToFloat((exponent + 112) << 23 | fraction << 13);
    }
    return (bits & 0x8000) == 0 ? magnitude : -magnitude;
  }
}
