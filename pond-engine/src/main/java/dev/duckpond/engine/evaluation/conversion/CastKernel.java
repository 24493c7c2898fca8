package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** A CAST from any type its implementation reads to one. */
abstract class CastKernel implements Kernel {
  protected final ColumnType target;
  private final boolean safe;

  CastKernel(ColumnType target, boolean safe) {
    this.target = target;
    this.safe = safe;
  }

  @Override
  public final Vector apply(int rowCount, Vector[] operands) {
    return convert(operands[0], rowCount, new Unconverted(operands[0], target, safe));
  }

  /**
   * Converts all rows that are not null.
   *
   * @param unconverted told of each row that does not convert; its flags are the result's
   */
  abstract Vector convert(Vector source, int rowCount, Unconverted unconverted);
}
