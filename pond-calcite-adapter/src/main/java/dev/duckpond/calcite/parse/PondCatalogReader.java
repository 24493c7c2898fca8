package dev.duckpond.calcite.parse;

import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.catalog.SearchSchema;
import java.util.List;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataTypeFactory;

/** Lets the planner look names up in a catalog, lazily and case-sensitively. */
public final class PondCatalogReader extends CalciteCatalogReader {
  public PondCatalogReader(Catalog catalog, String defaultSchema, RelDataTypeFactory typeFactory) {
    super(
        CalciteSchema.createRootSchema(false, false, "", new SearchSchema(catalog, defaultSchema)),
        List.of(),
        typeFactory,
        caseSensitive());
  }

  private static CalciteConnectionConfigImpl caseSensitive() {
    Properties properties = new Properties();
    properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "true");
    return new CalciteConnectionConfigImpl(properties);
  }
}
