package dev.duckpond.engine.operator.key;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 128-bit values: both halves are numbered (there are few upper ones in practice), then the pairs
 * of their numbers. Decimals of fewer digits, held as 64 bits, are widened.
 */
final class Int128Keys extends ColumnKeys {
  private final LongNumbers highs;
  private final LongNumbers lows;
  private final PairTable pairs;
  private int[] pairOfId = new int[64];
  private int[] idOfPair = new int[64];

  Int128Keys(ColumnType type, boolean nullsMatch) {
    super(type, nullsMatch);
    this.highs = new LongNumbers();
    this.lows = new LongNumbers();
    this.pairs = new PairTable();
  }

  private Int128Keys(Int128Keys other) {
    super(other);
    this.highs = other.highs;
    this.lows = other.lows;
    this.pairs = other.pairs;
    this.pairOfId = other.pairOfId;
    this.idOfPair = other.idOfPair;
  }

  @Override
  Int128Keys copyForReading() {
    return new Int128Keys(this);
  }

  @Override
  void lookUp(Vector values, int rows, boolean @Nullable [] nulls, int[] ids, boolean add) {
    for (int i = 0; i < rows; i++) {
      if (nulls == null || !nulls[i]) {
        ids[i] = lookUp(values, i, add);
      }
    }
  }

  @Override
  int lookUp(Vector values, int row, boolean add) {
    long high;
    long low;
    if (values instanceof LongVector v) {
      low = v.values()[row];
      high = low >> 63;
    } else {
      Int128Vector v = (Int128Vector) values;
      high = v.high()[row];
      low = v.low()[row];
    }
    int highId = highs.lookUp(high, add);
    int lowId = highId < 0 ? KeyTable.NONE : lows.lookUp(low, add);
    if (lowId < 0) {
      return KeyTable.NONE;
    }
    int known = pairs.size();
    int pair = pairs.lookUp(highId, lowId, add);
    if (pair < 0) {
      return KeyTable.NONE;
    }
    if (pair == known) {
      // Only differs from the pair's number when null has one.
      int id = newId();
      ensure(id);
      idOfPair[pair] = id;
      pairOfId[id] = pair;
    }
    return idOfPair[pair];
  }

  @Override
  void nullAdded(int id) {
    ensure(id);
  }

  private void ensure(int id) {
    if (id >= pairOfId.length) {
      pairOfId = Arrays.copyOf(pairOfId, pairOfId.length * 2);
      idOfPair = Arrays.copyOf(idOfPair, pairOfId.length);
    }
  }

  @Override
  long byteSizeOfValues() {
    return highs.byteSize() + lows.byteSize() + pairs.byteSize() + 8L * pairOfId.length;
  }

  @Override
  int hashOfValue(int id) {
    int pair = pairOfId[id];
    return Hashes.combine(
        Hashes.of(highs.value(pairs.left(pair))), Hashes.of(lows.value(pairs.right(pair))));
  }

  @Override
  Vector values(int[] ids, int count, boolean @Nullable [] nulls) {
    long[] high = new long[count];
    long[] low = new long[count];
    for (int i = 0; i < count; i++) {
      if (nulls == null || !nulls[i]) {
        int pair = pairOfId[ids[i]];
        high[i] = highs.value(pairs.left(pair));
        low[i] = lows.value(pairs.right(pair));
      }
    }
    return new Int128Vector(type, count, high, low, nulls);
  }
}
