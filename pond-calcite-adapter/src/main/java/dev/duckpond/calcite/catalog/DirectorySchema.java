package dev.duckpond.calcite.catalog;

import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.Lookup;

/** A directory, with its tables and the directories in it. */
final class DirectorySchema extends AbstractSchema {
  private final Catalog catalog;
  private final String schema;

  DirectorySchema(Catalog catalog, String schema) {
    this.catalog = catalog;
    this.schema = schema;
  }

  @Override
  public Lookup<Table> tables() {
    return new NameLookup<>(name -> catalog.table(schema, name).orElse(null));
  }

  @Override
  public Lookup<Schema> subSchemas() {
    return new NameLookup<>(
        name ->
            catalog.hasSchema(schema, name)
                ? new DirectorySchema(
                    catalog, schema.equals(Catalog.ROOT) ? name : schema + "/" + name)
                : null);
  }
}
