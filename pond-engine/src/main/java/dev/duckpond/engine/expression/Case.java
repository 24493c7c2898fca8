package dev.duckpond.engine.expression;

import dev.duckpond.columnar.type.ColumnType;
import java.util.List;

/**
 * The result of the first branch whose condition is true. A branch is evaluated only on rows that
 * reach it, so an error in it cannot come from others.
 *
 * @param branches at least one
 * @param otherwise for rows with no true condition
 */
public record Case(ColumnType type, List<Branch> branches, Expression otherwise)
    implements Expression {
  public Case {
    branches = List.copyOf(branches);
  }

  /** A BOOLEAN condition and the result where it is true. */
  public record Branch(Expression condition, Expression result) {}
}
