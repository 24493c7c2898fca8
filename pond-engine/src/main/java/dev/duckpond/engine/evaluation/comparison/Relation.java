package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.engine.expression.ScalarFunction;

/** How two values of one ordered type may stand to each other. */
public enum Relation {
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  /** The relation a comparison function tests. */
  public static Relation of(ScalarFunction function) {
    return switch (function) {
      case EQUAL -> EQUAL;
      case NOT_EQUAL -> NOT_EQUAL;
      case LESS -> LESS;
      case LESS_OR_EQUAL -> LESS_OR_EQUAL;
      case GREATER -> GREATER;
      case GREATER_OR_EQUAL -> GREATER_OR_EQUAL;
      default -> throw new IllegalArgumentException(function + " is not a comparison");
    };
  }

  /** The function that tests this relation. */
  public ScalarFunction function() {
    return switch (this) {
      case EQUAL -> ScalarFunction.EQUAL;
      case NOT_EQUAL -> ScalarFunction.NOT_EQUAL;
      case LESS -> ScalarFunction.LESS;
      case LESS_OR_EQUAL -> ScalarFunction.LESS_OR_EQUAL;
      case GREATER -> ScalarFunction.GREATER;
      case GREATER_OR_EQUAL -> ScalarFunction.GREATER_OR_EQUAL;
    };
  }

  /** The relation with its sides exchanged: {@code a < b} as {@code b > a}. */
  public Relation mirrored() {
    return switch (this) {
      case EQUAL, NOT_EQUAL -> this;
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
    };
  }

  /** The relation that holds exactly where this one does not. NaN is ordered, so there is one. */
  public Relation negated() {
    return switch (this) {
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> GREATER;
      case GREATER -> LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> LESS;
    };
  }

  /** Whether it holds where comparing left with right gives a negative number, zero, a positive. */
  public boolean holds(int comparison) {
    return switch (this) {
      case EQUAL -> comparison == 0;
      case NOT_EQUAL -> comparison != 0;
      case LESS -> comparison < 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case GREATER -> comparison > 0;
      case GREATER_OR_EQUAL -> comparison >= 0;
    };
  }
}
