package dev.duckpond.engine.plan;

/** A column to sort by, ascending unless {@code descending}. NaN is the largest number. */
public record SortKey(int column, boolean descending, boolean nullsFirst) {}
