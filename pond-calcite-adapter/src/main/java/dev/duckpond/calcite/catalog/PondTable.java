package dev.duckpond.calcite.catalog;

import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.tinyfs.NodePath;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.Statistics;
import org.apache.calcite.schema.impl.AbstractTable;
import org.jspecify.annotations.Nullable;

/** A table of the pond, opened when its columns are first asked for. */
public final class PondTable extends AbstractTable {
  private final NodePath path;
  private final Function<NodePath, TableSource> opener;
  private @Nullable TableSource source;

  PondTable(NodePath path, Function<NodePath, TableSource> opener) {
    this.path = path;
    this.opener = opener;
  }

  public NodePath path() {
    return path;
  }

  /** The schema it is in, as SQL names it. */
  public String schemaName() {
    NodePath parent = path.parent();
    return parent.isRoot() ? Catalog.ROOT : String.join("/", parent.names());
  }

  /** What the engine scans. */
  public TableSource source() {
    if (source == null) {
      source = opener.apply(path);
    }
    return source;
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory typeFactory) {
    return TypeMapping.toSql(source().schema(), typeFactory);
  }

  @Override
  public Statistic getStatistic() {
    OptionalLong rows = source().statistics().rowCount();
    return rows.isPresent() ? Statistics.of((double) rows.getAsLong(), null) : Statistics.UNKNOWN;
  }
}
