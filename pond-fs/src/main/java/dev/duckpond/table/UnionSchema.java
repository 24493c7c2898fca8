package dev.duckpond.table;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.PondFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Unites the columns of several files by name, in the order in which they first come up. A column
 * has the type all files' types for it widen to; one in which a file has only nulls may have any
 * type there. It is nullable if it is in one file, or missing from one that has rows.
 */
final class UnionSchema {
  private final String table;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private int filesWithRows;

  private static final class Column {
    private ColumnType type;
    private long version;
    private boolean onlyNulls;
    private boolean nullable;
    private int filesWithRows;

    Column(ColumnType type, long version, boolean onlyNulls) {
      this.type = type;
      this.version = version;
      this.onlyNulls = onlyNulls;
    }
  }

  /**
   * @param table its name for messages
   */
  UnionSchema(String table) {
    this.table = table;
  }

  /**
   * Adds the columns of a file.
   *
   * @throws PondFileException when a column's types have none in common; names column and versions
   */
  void add(long version, FileSummary file) throws PondFileException {
    int withRows = file.rowCount() > 0 ? 1 : 0;
    filesWithRows += withRows;
    for (int i = 0; i < file.schema().size(); i++) {
      Field field = file.schema().field(i);
      boolean onlyNulls = file.isAllNull(i);
      Column column = columns.get(field.name());
      if (column == null) {
        column = new Column(field.type(), version, onlyNulls);
        columns.put(field.name(), column);
      } else {
        unite(column, field, version, onlyNulls);
      }
      column.nullable |= field.nullable();
      column.filesWithRows += withRows;
    }
  }

  private void unite(Column column, Field field, long version, boolean onlyNulls)
      throws PondFileException {
    Optional<ColumnType> common = TypeWidening.commonType(column.type, field.type());
    if (common.isPresent()) {
      column.onlyNulls &= onlyNulls;
      column.type = common.get();
    } else if (column.onlyNulls) {
      column.type = field.type();
      column.version = version;
      column.onlyNulls = onlyNulls;
    } else if (!onlyNulls) {
      throw new PondFileException(
          FileSystemFault.NOT_A_TABLE,
          table
              + ": column '"
              + field.name()
              + "' is "
              + column.type
              + " in version "
              + column.version
              + " but "
              + field.type()
              + " in version "
              + version
              + ", which no one type holds");
    }
  }

  Schema schema() {
    List<Field> fields = new ArrayList<>();
    columns.forEach(
        (name, column) ->
            fields.add(
                new Field(
                    name, column.type, column.nullable || column.filesWithRows < filesWithRows)));
    return new Schema(fields);
  }
}
