package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ConstantVectors;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One value as a column of any length. The longest vector made so far is kept and shared, so that a
 * literal is not written out for every batch. Belongs to one thread.
 */
public final class ConstantColumn {
  private final ColumnType type;
  private final @Nullable Vector single;
  private @Nullable Vector longest;

  /**
   * @param value in the form {@link dev.duckpond.columnar.scan.ScalarValue} describes
   */
  public ConstantColumn(ColumnType type, @Nullable Object value) {
    this.type = type;
    if (value == null) {
      single = null;
    } else {
      VectorBuilder builder = new VectorBuilder(type);
      builder.appendScalar(value);
      single = builder.build();
    }
  }

  /** The value {@code length} times. */
  public Vector vector(int length) {
    Vector known = longest;
    if (known == null || known.length() < length) {
      known =
          single == null
              ? ConstantVectors.allNull(type, length)
              : single.gather(new int[length], length);
      longest = known;
    }
    return known.length() == length ? known : Vectors.prefix(known, length);
  }
}
