package dev.duckpond.engine.expression;

import dev.duckpond.columnar.type.ColumnType;

/**
 * A conversion to another type.
 *
 * @param safe null instead of an error where a value does not convert (TRY_CAST)
 */
public record Cast(Expression operand, ColumnType type, boolean safe) implements Expression {}
