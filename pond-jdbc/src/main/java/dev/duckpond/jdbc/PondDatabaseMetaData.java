package dev.duckpond.jdbc;

import org.apache.calcite.avatica.AvaticaDatabaseMetaData;

/** What is known of a pond and of what it can do. */
final class PondDatabaseMetaData extends AvaticaDatabaseMetaData {
  PondDatabaseMetaData(PondConnection connection) {
    super(connection);
  }
}
