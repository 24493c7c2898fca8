package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/** IN: true where a literal is equal, else null where the value or any literal is null. */
public final class InList implements Kernel {
  private final ColumnCondition members;
  private final boolean nullInList;

  public InList(ColumnCondition members, boolean nullInList) {
    this.members = members;
    this.nullInList = nullInList;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector column = operands[0];
    boolean[] matches = new boolean[rowCount];
    members.test(column, rowCount, matches);
    boolean[] nulls = nullInList ? nullsOf(column, matches, rowCount) : column.nulls();
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, matches, nulls);
  }

  private static boolean @Nullable [] nullsOf(Vector column, boolean[] matches, int rowCount) {
    boolean[] nulls = new boolean[rowCount];
    for (int i = 0; i < rowCount; i++) {
      nulls[i] = !matches[i] || column.isNull(i);
    }
    return nulls;
  }
}
