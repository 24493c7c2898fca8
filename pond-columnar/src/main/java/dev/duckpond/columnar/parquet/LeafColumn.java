package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * What one row group holds in one leaf, as it is stored: one entry for each value, and for each
 * null or empty list that takes a value's place.
 *
 * @param schema the leaf
 * @param entryCount number of entries
 * @param definitionLevels level of each entry, {@link LeafSchema#maxDefinitionLevel} where it has a
 *     value; null when nothing on the path is optional or repeated, so that every entry has one
 * @param repetitionLevels level of each entry, 0 where a row starts; null when nothing on the path
 *     is repeated, so that every entry is a row
 * @param values the values of the entries that have one, in order; no nulls and no dictionary
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record LeafColumn(
    LeafSchema schema,
    int entryCount,
    int @Nullable [] definitionLevels,
    int @Nullable [] repetitionLevels,
    Vector values) {}
