package dev.duckpond.calcite;

import dev.duckpond.columnar.type.ColumnType;
import java.util.Optional;

/**
 * A column of a result.
 *
 * @param label the alias or name to show
 * @param name the column's own name where it comes straight from a table, else the label
 * @param table the table it comes straight from
 * @param schema that table's schema
 */
public record ResultColumn(
    String label,
    String name,
    Optional<String> schema,
    Optional<String> table,
    ColumnType type,
    boolean nullable) {}
