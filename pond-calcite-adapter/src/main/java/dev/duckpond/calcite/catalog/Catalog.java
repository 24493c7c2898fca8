package dev.duckpond.calcite.catalog;

import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a pond as a catalog: every directory is a schema, named by its path without the
 * leading slash, and every {@code file:table} and {@code file:series} is a table. Nothing is read
 * before it is asked for, and no file is opened to resolve or list names.
 *
 * <p>Tables are remembered, so that a statement that names one twice reads its metadata once. Used
 * by one thread at a time.
 */
public final class Catalog {
  /** The name of the root directory's schema. */
  public static final String ROOT = "/";

  private final long version;
  private final WorkingDirectory root;
  private final TableOpener opener;
  private final Map<NodePath, PondTable> tables = new LinkedHashMap<>();

  /**
   * The catalog of a snapshot.
   *
   * @param version tells this version of the catalog from others
   * @param root the root of a snapshot
   */
  public Catalog(long version, WorkingDirectory root, TableOpener opener) {
    this.version = version;
    this.root = root;
    this.opener = opener;
  }

  public long version() {
    return version;
  }

  /** The tables used so far. */
  public List<PondTable> usedTables() {
    return List.copyOf(tables.values());
  }

  /** If a schema exists. */
  public boolean hasSchema(String schema) {
    return isDirectory(path(schema));
  }

  /** If a directory exists directly in a schema. */
  boolean hasSchema(String schema, String name) {
    return isName(name) && isDirectory(path(schema, name));
  }

  /** The names of all schemas, the root first, parents before their children. */
  public List<String> schemas() {
    List<String> schemas = new ArrayList<>();
    collectSchemas(ROOT, schemas);
    return schemas;
  }

  private void collectSchemas(String schema, List<String> schemas) {
    schemas.add(schema);
    for (Metadata entry : entries(schema)) {
      if (entry.type() == EntryType.DIRECTORY) {
        collectSchemas(entry.path().toString().substring(1), schemas);
      }
    }
  }

  /**
   * The names of the tables in a schema.
   *
   * @throws QueryException {@link ErrorCode#SCHEMA_NOT_FOUND}
   */
  public List<String> tables(String schema) {
    requireSchema(schema);
    return entries(schema).stream()
        .filter(this::isTable)
        .map(entry -> entry.path().name())
        .toList();
  }

  /**
   * A table by its file name or, if there is no such file, by its stem: the file name up to its
   * last dot.
   *
   * @return empty when there is none
   * @throws QueryException when several tables have that stem, when the name is that of a node
   *     which is no table, or when the schema does not exist
   */
  public Optional<PondTable> table(String schema, String name) {
    requireSchema(schema);
    if (!isName(name)) {
      return Optional.empty();
    }
    try {
      String path = path(schema, name);
      if (root.exists(path)) {
        Metadata metadata = root.metadata(path);
        if (metadata.type().isQueryable()) {
          return Optional.of(open(metadata.path()));
        }
        throw new QueryException(
            ErrorCode.TABLE_NOT_FOUND,
            path + " is no table but a " + metadata.type().text() + namesake(schema, name));
      }
      List<Metadata> candidates = withStem(schema, name);
      if (candidates.size() > 1) {
        List<String> names =
            candidates.stream().map(entry -> '"' + entry.path().name() + '"').toList();
        throw new QueryException(
            ErrorCode.TABLE_NOT_FOUND,
            "table " + name + " is ambiguous: use one of " + String.join(", ", names));
      }
      if (candidates.isEmpty()) {
        return Optional.empty();
      }
      String entry = path(schema, candidates.get(0).path().name());
      return Optional.of(open(root.metadata(entry).path()));
    } catch (IOException e) {
      throw ReadFailures.translate(e);
    }
  }

  private String namesake(String schema, String name) {
    List<Metadata> candidates = withStem(schema, name);
    return candidates.isEmpty()
        ? ""
        : "; did you mean \"" + candidates.get(0).path().name() + "\"?";
  }

  private List<Metadata> withStem(String schema, String name) {
    return entries(schema).stream()
        .filter(entry -> stem(entry.path().name()).equals(name))
        .filter(this::isTable)
        .toList();
  }

  private PondTable open(NodePath path) {
    return tables.computeIfAbsent(path, key -> new PondTable(key, this::source));
  }

  private TableSource source(NodePath path) {
    try {
      return opener.open(root, path.toString());
    } catch (IOException e) {
      throw ReadFailures.translate(e);
    }
  }

  /** The file name up to its last dot; a dot at the start does not count. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private void requireSchema(String schema) {
    if (!hasSchema(schema)) {
      throw new QueryException(
          ErrorCode.SCHEMA_NOT_FOUND,
          "schema \"" + schema + "\" does not exist: there is no directory " + path(schema));
    }
  }

  private boolean isTable(Metadata entry) {
    if (entry.type() != EntryType.SYMLINK) {
      return entry.type().isQueryable();
    }
    try {
      String path = entry.path().toString();
      return root.exists(path) && root.metadata(path).type().isQueryable();
    } catch (IOException e) {
      throw ReadFailures.translate(e);
    }
  }

  private boolean isDirectory(String path) {
    try {
      return root.exists(path) && root.metadata(path).type() == EntryType.DIRECTORY;
    } catch (IOException e) {
      throw ReadFailures.translate(e);
    }
  }

  private List<Metadata> entries(String schema) {
    try {
      return root.list(path(schema));
    } catch (IOException e) {
      throw ReadFailures.translate(e);
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.indexOf('/') < 0 && !name.equals(".") && !name.equals("..");
  }

  private static String path(String schema) {
    return schema.startsWith("/") ? schema : "/" + schema;
  }

  private static String path(String schema, String name) {
    String parent = path(schema);
    return parent.endsWith("/") ? parent + name : parent + "/" + name;
  }
}
