package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigInteger;

/** As {@link LongRange}, for DECIMALs of more than 18 digits. */
final class Int128Range extends RowCondition {
  private final long leastHigh;
  private final long leastLow;
  private final long greatestHigh;
  private final long greatestLow;
  private final boolean negated;

  /** Both ends fit in 128 bits. */
  Int128Range(BigInteger least, BigInteger greatest, boolean negated) {
    this.leastHigh = Int128.high(least);
    this.leastLow = Int128.low(least);
    this.greatestHigh = Int128.high(greatest);
    this.greatestLow = Int128.low(greatest);
    this.negated = negated;
  }

  @Override
  protected boolean matches(Vector column, int row) {
    Int128Vector values = (Int128Vector) column;
    long high = values.high()[row];
    long low = values.low()[row];
    return (Int128.compare(high, low, leastHigh, leastLow) >= 0
            && Int128.compare(high, low, greatestHigh, greatestLow) <= 0)
        ^ negated;
  }
}
