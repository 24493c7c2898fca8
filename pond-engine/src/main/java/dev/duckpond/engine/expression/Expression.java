package dev.duckpond.engine.expression;

import dev.duckpond.columnar.type.ColumnType;

/**
 * A computation on the rows of a batch. Immutable. Whoever builds one has made operand types fit
 * (see {@link ScalarFunction}); the engine does not convert implicitly.
 */
public sealed interface Expression permits ColumnReference, Literal, Call, Case, Cast {
  ColumnType type();
}
