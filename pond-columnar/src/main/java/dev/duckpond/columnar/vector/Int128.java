package dev.duckpond.columnar.vector;

import java.math.BigInteger;

/** 128-bit two's complement integers as a signed high and an unsigned low half. */
public final class Int128 {
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private Int128() {}

  public static BigInteger toBigInteger(long high, long low) {
    BigInteger result = BigInteger.valueOf(high).shiftLeft(64);
    BigInteger unsignedLow =
        low >= 0 ? BigInteger.valueOf(low) : BigInteger.valueOf(low).add(TWO_TO_64);
    return result.add(unsignedLow);
  }

  /** The high half; the caller has checked that the value fits in 128 bits. */
  public static long high(BigInteger value) {
    return value.shiftRight(64).longValue();
  }

  /** The low half. */
  public static long low(BigInteger value) {
    return value.longValue();
  }

  public static int compare(long leftHigh, long leftLow, long rightHigh, long rightLow) {
    int byHigh = Long.compare(leftHigh, rightHigh);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(leftLow, rightLow);
  }
}
