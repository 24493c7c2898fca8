package dev.duckpond.engine.expression;

import dev.duckpond.columnar.type.ColumnType;

/** The input column at a position. */
public record ColumnReference(int index, ColumnType type) implements Expression {}
