package dev.duckpond.calcite.plan;

import dev.duckpond.calcite.catalog.PondTable;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.type.TypeKind;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexInputRef;

/** What is known or guessed of columns, from the statistics of the tables they come from. */
final class ColumnEstimates {
  private static final double UNKNOWN_ROWS = 1_000_000;
  private static final double UNKNOWN_DISTINCT_EXPONENT = 0.75;

  private final RelMetadataQuery query;

  ColumnEstimates(RelMetadataQuery query) {
    this.query = query;
  }

  /** A column of a table. */
  record Origin(TableScan scan, int column) {
    PondTable table() {
      return scan.getTable().unwrapOrThrow(PondTable.class);
    }

    ColumnStatistics statistics() {
      return table().source().statistics().column(column);
    }

    TypeKind kind() {
      return table().source().schema().field(column).type().kind();
    }
  }

  static double tableRows(TableScan scan) {
    return scan.getTable()
        .unwrapOrThrow(PondTable.class)
        .source()
        .statistics()
        .rowCount()
        .orElse((long) UNKNOWN_ROWS);
  }

  /** The column of a table that a column passes on unchanged; rows may be missing. */
  static Optional<Origin> origin(RelNode start, int column) {
    RelNode node = start.stripped();
    if (node instanceof TableScan scan) {
      return Optional.of(new Origin(scan, column));
    } else if (node instanceof Filter || node instanceof Sort) {
      return origin(node.getInput(0), column);
    } else if (node instanceof Project project) {
      return project.getProjects().get(column) instanceof RexInputRef reference
          ? origin(project.getInput(), reference.getIndex())
          : Optional.empty();
    } else if (node instanceof Aggregate aggregate) {
      return column < aggregate.getGroupCount()
          ? origin(aggregate.getInput(), aggregate.getGroupSet().nth(column))
          : Optional.empty();
    } else if (node instanceof Join join) {
      int leftSize = join.getLeft().getRowType().getFieldCount();
      return column < leftSize
          ? origin(join.getLeft(), column)
          : origin(join.getRight(), column - leftSize);
    }
    return Optional.empty();
  }

  /** If a column certainly has no nulls, by its type or by exact statistics. */
  static boolean isNeverNull(RelNode start, int column) {
    RelNode node = start.stripped();
    if (!node.getRowType().getFieldList().get(column).getType().isNullable()) {
      return true;
    }
    boolean passesOn =
        node instanceof TableScan
            || node instanceof Filter
            || node instanceof Sort
            || node instanceof Project;
    return passesOn
        && origin(node, column)
            .filter(found -> !isJoined(node))
            .map(found -> found.statistics().nullCount().orElse(-1) == 0)
            .orElse(false);
  }

  private static boolean isJoined(RelNode start) {
    RelNode node = start.stripped();
    while (!node.getInputs().isEmpty()) {
      if (node.getInputs().size() > 1 || node instanceof Aggregate) {
        return true;
      }
      node = node.getInput(0).stripped();
    }
    return false;
  }

  /** How many different values a column has. */
  double distinct(RelNode node, int column) {
    double rows = query.getRowCount(node);
    Optional<Origin> origin = origin(node, column);
    double values =
        origin.isPresent() ? distinct(origin.get()) : Math.pow(rows, UNKNOWN_DISTINCT_EXPONENT);
    return Math.max(1, Math.min(rows, values));
  }

  private static double distinct(Origin origin) {
    double rows = tableRows(origin.scan());
    ColumnStatistics statistics = origin.statistics();
    if (statistics.distinctCount().isPresent()) {
      return statistics.distinctCount().getAsLong();
    }
    double guess = Math.pow(rows, UNKNOWN_DISTINCT_EXPONENT);
    if (origin.kind() == TypeKind.BOOLEAN) {
      return 2;
    }
    Object minimum = statistics.minimum();
    Object maximum = statistics.maximum();
    boolean whole =
        switch (origin.kind()) {
          case TINYINT, SMALLINT, INTEGER, BIGINT, DATE -> true;
          default -> false;
        };
    if (whole && minimum instanceof Long low && maximum instanceof Long high) {
      // Keys fill their range; whatever else fills it more than once cannot have more values.
      return Math.min(rows, (double) high - low + 1);
    }
    return guess;
  }
}
