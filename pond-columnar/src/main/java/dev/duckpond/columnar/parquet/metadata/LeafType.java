package dev.duckpond.columnar.parquet.metadata;

import dev.duckpond.columnar.type.ColumnType;

/** What a leaf's values are and how to get them from what is stored. */
public record LeafType(ColumnType type, Conversion conversion) {}
