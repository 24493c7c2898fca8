package dev.duckpond.table;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the columns wanted of a table come out of one of its files.
 *
 * @param read positions in the file, each once
 * @param sources for each wanted column its position in {@code read}, or -1 where the file has
 *     nothing but nulls for it
 * @param types the wanted columns' types in the table
 * @param asRead whether what is read is what is wanted, with nothing to add, move or widen
 */
record FileColumns(
    List<Integer> read, List<Integer> sources, List<ColumnType> types, boolean asRead) {
  FileColumns {
    read = List.copyOf(read);
    sources = List.copyOf(sources);
    types = List.copyOf(types);
  }

  /**
   * @param table the union, by {@link UnionSchema}, of this file's columns and others'
   */
  static FileColumns of(Schema table, List<Integer> wanted, Schema file) {
    List<Integer> read = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    List<ColumnType> types = new ArrayList<>();
    boolean asRead = true;
    for (int column : wanted) {
      Field field = table.field(column);
      int position = source(field, file);
      int source = position < 0 ? -1 : read.indexOf(position);
      if (position >= 0 && source < 0) {
        source = read.size();
        read.add(position);
      }
      asRead &= source == sources.size() && file.field(position).type().equals(field.type());
      sources.add(source);
      types.add(field.type());
    }
    return new FileColumns(read, sources, types, asRead);
  }

  /** A type that does not widen to the table's stands over nulls only, else there is no union. */
  private static int source(Field field, Schema file) {
    int position = file.indexOf(field.name());
    if (position < 0) {
      return -1;
    }
    Optional<ColumnType> common =
        TypeWidening.commonType(file.field(position).type(), field.type());
    return common.equals(Optional.of(field.type())) ? position : -1;
  }

  int[] positions() {
    return read.stream().mapToInt(Integer::intValue).toArray();
  }
}
