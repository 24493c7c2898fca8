package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigInteger;
import java.util.Set;

/** DECIMALs of more than 18 digits among a list of constants. */
final class WideMembers extends RowCondition {
  private final Set<BigInteger> members;

  WideMembers(Set<BigInteger> members) {
    this.members = Set.copyOf(members);
  }

  @Override
  protected boolean matches(Vector column, int row) {
    return members.contains(((Int128Vector) column).unscaled(row));
  }
}
