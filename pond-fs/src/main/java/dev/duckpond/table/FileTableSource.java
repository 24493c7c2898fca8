package dev.duckpond.table;

import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.RowGroup;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.Pruning;
import dev.duckpond.columnar.scan.Scan;
import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.scan.StatisticsFilter;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.scan.TableStatistics;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The table that some versions of a file make: their rows one after another. */
final class FileTableSource implements TableSource {
  private final String name;
  private final WorkingDirectory directory;
  private final String path;
  private final Schema schema;
  private final List<TableFile> files;
  private final MetadataCache metadata;

  /**
   * @param path of the file, from the directory
   */
  FileTableSource(
      String name,
      WorkingDirectory directory,
      String path,
      Schema schema,
      List<TableFile> files,
      MetadataCache metadata) {
    this.name = name;
    this.directory = directory;
    this.path = path;
    this.schema = schema;
    this.files = List.copyOf(files);
    this.metadata = metadata;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public TableStatistics statistics() {
    long rowCount = 0;
    List<List<StatisticsMerge.Part>> parts = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      parts.add(new ArrayList<>());
    }
    for (TableFile file : files) {
      long rows = file.summary().rowCount();
      rowCount += rows;
      if (rows > 0) {
        TableStatistics statistics = file.statistics(schema);
        for (int i = 0; i < schema.size(); i++) {
          parts.get(i).add(new StatisticsMerge.Part(rows, statistics.column(i)));
        }
      }
    }
    return new TableStatistics(
        OptionalLong.of(rowCount), parts.stream().map(StatisticsMerge::merge).toList());
  }

  @Override
  public Scan scan(ScanRequest request) throws IOException {
    ScanPredicate predicate = request.predicate();
    Pruning pruning = Pruning.NONE;
    List<Split> splits = new ArrayList<>();
    for (TableFile file : files) {
      if (predicate != null && !StatisticsFilter.mayMatch(predicate, file.statistics(schema))) {
        pruning = pruning.plus(new Pruning(1, 1, 0, 0));
      } else {
        pruning = pruning.plus(addSplits(file, request.columns(), predicate, splits));
      }
    }
    return new Scan(splits, pruning);
  }

  private Pruning addSplits(
      TableFile file, List<Integer> columns, @Nullable ScanPredicate predicate, List<Split> splits)
      throws IOException {
    ParquetFooter footer = metadata.footer(directory, path, file.version());
    FileColumns fileColumns = FileColumns.of(schema, columns, footer.schema());
    int skipped = 0;
    for (int i = 0; i < footer.rowGroups().size(); i++) {
      RowGroup rowGroup = footer.rowGroups().get(i);
      if (predicate == null
          || StatisticsFilter.mayMatch(predicate, statistics(footer.schema(), rowGroup))) {
        splits.add(
            new RowGroupSplit(
                directory,
                path,
                file.version().version(),
                footer,
                i,
                fileColumns,
                metadata.pages(file.version())));
      } else {
        skipped++;
      }
    }
    return new Pruning(1, 0, footer.rowGroups().size(), skipped);
  }

  /** A row group's statistics in the columns and types of this table. */
  private TableStatistics statistics(Schema file, RowGroup rowGroup) {
    List<ColumnStatistics> columns = new ArrayList<>(schema.size());
    for (Field field : schema.fields()) {
      int position = file.indexOf(field.name());
      columns.add(
          position < 0
              ? TableFile.onlyNulls(rowGroup.rowCount())
              : TableFile.widen(
                  rowGroup.statistics().get(position), file.field(position).type(), field.type()));
    }
    return new TableStatistics(OptionalLong.of(rowGroup.rowCount()), columns);
  }
}
