package dev.duckpond.calcite.catalog;

import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.Lookup;

/**
 * Where the names of a statement are looked up: an unqualified table in the default schema only, a
 * schema from the root of the pond, by its path or by its first name.
 */
public final class SearchSchema extends AbstractSchema {
  private final Catalog catalog;
  private final String defaultSchema;

  public SearchSchema(Catalog catalog, String defaultSchema) {
    this.catalog = catalog;
    this.defaultSchema = defaultSchema;
  }

  @Override
  public Lookup<Table> tables() {
    return new NameLookup<>(name -> catalog.table(defaultSchema, name).orElse(null));
  }

  @Override
  public Lookup<Schema> subSchemas() {
    return new NameLookup<>(
        name ->
            !name.isEmpty() && catalog.hasSchema(name) ? new DirectorySchema(catalog, name) : null);
  }
}
