package dev.duckpond.jdbc.metadata;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.jdbc.result.JdbcType;
import dev.duckpond.table.FileTables;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schemas, tables and columns of a pond at one version. Every directory is a schema, named by its
 * path without the leading slash, the root {@code /}; every {@code file:table} and {@code
 * file:series} is a table, and so is a symlink to one. There are no catalogs: a catalog that is
 * asked for by name has nothing. Only {@link #columns} opens files.
 */
public final class CatalogListing {
  private static final String ROOT = "/";
  private static final String TABLE = "TABLE";

  private final WorkingDirectory root;
  private final FileTables tables;

  public CatalogListing(WorkingDirectory root, FileTables tables) {
    this.root = root;
    this.tables = tables;
  }

  private record Table(String schema, String name, String path) {}

  /** Of {@code getSchemas}. */
  public MetadataResult schemas(@Nullable String catalog, @Nullable String schemaPattern)
      throws IOException {
    MetadataResult.Rows rows = new MetadataResult.Rows(MetadataShape.SCHEMAS);
    if (isTheCatalog(catalog)) {
      for (String schema : schemaNames(new NamePattern(schemaPattern))) {
        rows.add(schema);
      }
    }
    return rows.build();
  }

  /** Of {@code getTables}. */
  public MetadataResult tables(
      @Nullable String catalog,
      @Nullable String schemaPattern,
      @Nullable String namePattern,
      String @Nullable [] types)
      throws IOException {
    MetadataResult.Rows rows = new MetadataResult.Rows(MetadataShape.TABLES);
    if (types == null || Arrays.asList(types).contains(TABLE)) {
      for (Table table : tables(catalog, schemaPattern, namePattern)) {
        rows.add(null, table.schema, table.name, TABLE);
      }
    }
    return rows.build();
  }

  /** Of {@code getTableTypes}. */
  public static MetadataResult tableTypes() {
    MetadataResult.Rows rows = new MetadataResult.Rows(MetadataShape.TABLE_TYPES);
    rows.add(TABLE);
    return rows.build();
  }

  /** Of {@code getColumns}. */
  public MetadataResult columns(
      @Nullable String catalog,
      @Nullable String schemaPattern,
      @Nullable String tablePattern,
      @Nullable String columnPattern)
      throws IOException {
    NamePattern names = new NamePattern(columnPattern);
    MetadataResult.Rows rows = new MetadataResult.Rows(MetadataShape.COLUMNS);
    for (Table table : tables(catalog, schemaPattern, tablePattern)) {
      Schema schema = tables.open(root, table.path).schema();
      for (int i = 0; i < schema.size(); i++) {
        if (names.matches(schema.field(i).name())) {
          addColumn(rows, table, schema.field(i), i + 1);
        }
      }
    }
    return rows.build();
  }

  private static void addColumn(MetadataResult.Rows rows, Table table, Field field, int ordinal) {
    ColumnType type = field.type();
    JdbcType jdbc = JdbcType.of(type);
    boolean text = type.kind() == TypeKind.VARCHAR || type.kind() == TypeKind.VARBINARY;
    rows.add(
        null,
        table.schema,
        table.name,
        field.name(),
        jdbc.code(),
        jdbc.name(),
        jdbc.precision(),
        null,
        JdbcType.hasScale(type.kind()) ? jdbc.scale() : null,
        jdbc.signed() ? 10 : null,
        field.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
        null,
        null,
        null,
        null,
        text ? jdbc.precision() : null,
        ordinal,
        field.nullable() ? "YES" : "NO",
        null,
        null,
        null,
        null,
        "NO",
        "NO");
  }

  private List<Table> tables(
      @Nullable String catalog, @Nullable String schemaPattern, @Nullable String namePattern)
      throws IOException {
    List<Table> found = new ArrayList<>();
    if (isTheCatalog(catalog)) {
      NamePattern names = new NamePattern(namePattern);
      for (String schema : schemaNames(new NamePattern(schemaPattern))) {
        for (Metadata entry : root.list(path(schema))) {
          if (names.matches(entry.path().name()) && isTable(entry)) {
            found.add(new Table(schema, entry.path().name(), entry.path().toString()));
          }
        }
      }
      found.sort(Comparator.comparing(Table::schema).thenComparing(Table::name));
    }
    return found;
  }

  private boolean isTable(Metadata entry) throws IOException {
    if (entry.type() != EntryType.SYMLINK) {
      return entry.type().isQueryable();
    }
    String path = entry.path().toString();
    return root.exists(path) && root.metadata(path).type().isQueryable();
  }

  private List<String> schemaNames(NamePattern pattern) throws IOException {
    List<String> all = new ArrayList<>();
    collectSchemas(ROOT, all);
    return all.stream().filter(pattern::matches).sorted().toList();
  }

  private void collectSchemas(String schema, List<String> schemas) throws IOException {
    schemas.add(schema);
    for (Metadata entry : root.list(path(schema))) {
      if (entry.type() == EntryType.DIRECTORY) {
        collectSchemas(entry.path().toString().substring(1), schemas);
      }
    }
  }

  private static boolean isTheCatalog(@Nullable String catalog) {
    return catalog == null || catalog.isEmpty();
  }

  private static String path(String schema) {
    return schema.equals(ROOT) ? ROOT : "/" + schema;
  }
}
