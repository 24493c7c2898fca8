package dev.duckpond.calcite.statement;

import dev.duckpond.calcite.catalog.Catalog;

/** Gives the newest version of a pond as a catalog. */
@FunctionalInterface
public interface CatalogSource {
  /**
   * Pins the newest version.
   *
   * @throws dev.duckpond.engine.QueryException when the pond cannot be read
   */
  Catalog newest();
}
