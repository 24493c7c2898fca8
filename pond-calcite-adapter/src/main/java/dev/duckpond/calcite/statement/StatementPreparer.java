package dev.duckpond.calcite.statement;

import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.catalog.PondTable;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.execution.QueryEngine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Prepares statements of all kinds. */
public final class StatementPreparer {
  private final CatalogSource catalogs;
  private final PlanCache cache;
  private final QueryEngine engine;

  /**
   * Prepares statements on one pond.
   *
   * @param cache shared by all who have the same pond open
   */
  public StatementPreparer(CatalogSource catalogs, PlanCache cache, QueryEngine engine) {
    this.catalogs = catalogs;
    this.cache = cache;
    this.engine = engine;
  }

  /**
   * Prepares a statement.
   *
   * @param schema where unqualified names are looked up
   * @param schemaSetter called with a schema's name when a USE statement is executed
   */
  public PreparedQuery prepare(String sql, String schema, Consumer<String> schemaSetter) {
    Optional<Command> command = CommandParser.parse(sql);
    return command.isPresent()
        ? prepare(command.get(), schema, schemaSetter)
        : new QueryStatement(sql, schema, catalogs, cache, engine);
  }

  private PreparedQuery prepare(Command command, String schema, Consumer<String> schemaSetter) {
    if (command instanceof Command.Explain explain) {
      PreparedQuery query = new QueryStatement(explain.query(), schema, catalogs, cache, engine);
      return new TextResult(
          "Explain", List.of("plan"), () -> query.explain().lines().map(List::of).toList());
    } else if (command instanceof Command.ShowTables show) {
      String shown = show.schema().orElse(schema);
      return new TextResult(
          "ShowTables",
          List.of("table_name"),
          () -> catalogs.newest().tables(shown).stream().map(List::of).toList());
    } else if (command instanceof Command.ShowSchemas) {
      return new TextResult(
          "ShowSchemas",
          List.of("schema_name"),
          () -> catalogs.newest().schemas().stream().map(List::of).toList());
    } else if (command instanceof Command.Describe describe) {
      table(describe.table(), schema);
      return new TextResult(
          "Describe",
          List.of("column_name", "data_type", "is_nullable"),
          () ->
              table(describe.table(), schema).source().schema().fields().stream()
                  .map(StatementPreparer::row)
                  .toList());
    }
    String used = ((Command.Use) command).schema();
    requireSchema(used);
    return new TextResult(
        "Use",
        List.of(),
        () -> {
          requireSchema(used);
          schemaSetter.accept(used);
          return List.of();
        });
  }

  private void requireSchema(String schema) {
    if (!catalogs.newest().hasSchema(schema)) {
      throw new QueryException(
          ErrorCode.SCHEMA_NOT_FOUND,
          "schema \"" + schema + "\" does not exist: there is no such directory");
    }
  }

  private PondTable table(List<String> names, String schema) {
    String in = names.size() == 1 ? schema : String.join("/", names.subList(0, names.size() - 1));
    String name = names.get(names.size() - 1);
    Catalog catalog = catalogs.newest();
    return catalog
        .table(in, name)
        .orElseThrow(
            () ->
                new QueryException(
                    ErrorCode.TABLE_NOT_FOUND,
                    "table " + name + " does not exist in schema \"" + in + "\""));
  }

  private static List<String> row(Field field) {
    return List.of(field.name(), field.type().toString(), field.nullable() ? "YES" : "NO");
  }
}
