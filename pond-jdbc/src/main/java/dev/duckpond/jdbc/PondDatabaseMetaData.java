package dev.duckpond.jdbc;

import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.metadata.CatalogListing;
import dev.duckpond.jdbc.metadata.MetadataResult;
import dev.duckpond.jdbc.metadata.MetadataShape;
import dev.duckpond.jdbc.metadata.TypeInfo;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is in a pond, and what it can do. Each result shows the newest version. What a pond has none
 * of (catalogs, procedures, keys) is an empty result.
 */
final class PondDatabaseMetaData extends PondCapabilities {
  private final PondConnection pondConnection;

  PondDatabaseMetaData(PondConnection connection) {
    super(connection);
    this.pondConnection = connection;
  }

  /** Makes a result; may fail to read the pond. */
  private interface Listing {
    MetadataResult list(CatalogListing catalog) throws IOException;
  }

  private ResultSet list(Listing listing) throws SQLException {
    pondConnection.checkOpen();
    try {
      CatalogListing catalog =
          new CatalogListing(
              pondConnection.session().snapshot().root(), pondConnection.database().tables());
      return show(listing.list(catalog));
    } catch (IOException | RuntimeException e) {
      throw SqlExceptions.translate(e);
    }
  }

  private ResultSet empty(MetadataShape shape) throws SQLException {
    pondConnection.checkOpen();
    return show(MetadataResult.empty(shape));
  }

  private ResultSet show(MetadataResult result) throws SQLException {
    PondStatement statement = (PondStatement) pondConnection.createStatement();
    statement.closeOnCompletion();
    return statement.show(result);
  }

  @Override
  public PondConnection getConnection() {
    return pondConnection;
  }

  @Override
  public ResultSet getTables(
      @Nullable String catalog,
      @Nullable String schemaPattern,
      @Nullable String tablePattern,
      String @Nullable [] types)
      throws SQLException {
    return list(listing -> listing.tables(catalog, schemaPattern, tablePattern, types));
  }

  @Override
  public ResultSet getSchemas() throws SQLException {
    return getSchemas(null, null);
  }

  @Override
  public ResultSet getSchemas(@Nullable String catalog, @Nullable String schemaPattern)
      throws SQLException {
    return list(listing -> listing.schemas(catalog, schemaPattern));
  }

  @Override
  public ResultSet getColumns(
      @Nullable String catalog,
      @Nullable String schemaPattern,
      @Nullable String tablePattern,
      @Nullable String columnPattern)
      throws SQLException {
    return list(listing -> listing.columns(catalog, schemaPattern, tablePattern, columnPattern));
  }

  @Override
  public ResultSet getTableTypes() throws SQLException {
    pondConnection.checkOpen();
    return show(CatalogListing.tableTypes());
  }

  @Override
  public ResultSet getTypeInfo() throws SQLException {
    pondConnection.checkOpen();
    return show(TypeInfo.result());
  }

  @Override
  public ResultSet getProcedures(String catalog, String schemaPattern, String namePattern)
      throws SQLException {
    return empty(MetadataShape.PROCEDURES);
  }

  @Override
  public ResultSet getProcedureColumns(
      String catalog, String schemaPattern, String procedurePattern, String columnPattern)
      throws SQLException {
    return empty(MetadataShape.PROCEDURE_COLUMNS);
  }

  @Override
  public ResultSet getCatalogs() throws SQLException {
    return empty(MetadataShape.CATALOGS);
  }

  @Override
  public ResultSet getColumnPrivileges(
      String catalog, String schema, String table, String columnPattern) throws SQLException {
    return empty(MetadataShape.COLUMN_PRIVILEGES);
  }

  @Override
  public ResultSet getTablePrivileges(String catalog, String schemaPattern, String tablePattern)
      throws SQLException {
    return empty(MetadataShape.TABLE_PRIVILEGES);
  }

  @Override
  public ResultSet getBestRowIdentifier(
      String catalog, String schema, String table, int scope, boolean nullable)
      throws SQLException {
    return empty(MetadataShape.ROW_IDENTIFIERS);
  }

  @Override
  public ResultSet getVersionColumns(String catalog, String schema, String table)
      throws SQLException {
    return empty(MetadataShape.ROW_IDENTIFIERS);
  }

  @Override
  public ResultSet getPrimaryKeys(String catalog, String schema, String table) throws SQLException {
    return empty(MetadataShape.PRIMARY_KEYS);
  }

  @Override
  public ResultSet getImportedKeys(String catalog, String schema, String table)
      throws SQLException {
    return empty(MetadataShape.FOREIGN_KEYS);
  }

  @Override
  public ResultSet getExportedKeys(String catalog, String schema, String table)
      throws SQLException {
    return empty(MetadataShape.FOREIGN_KEYS);
  }

  @Override
  public ResultSet getCrossReference(
      String parentCatalog,
      String parentSchema,
      String parentTable,
      String foreignCatalog,
      String foreignSchema,
      String foreignTable)
      throws SQLException {
    return empty(MetadataShape.FOREIGN_KEYS);
  }

  @Override
  public ResultSet getIndexInfo(
      String catalog, String schema, String table, boolean unique, boolean approximate)
      throws SQLException {
    return empty(MetadataShape.INDEX_INFO);
  }

  @Override
  public ResultSet getUDTs(String catalog, String schemaPattern, String typePattern, int[] types)
      throws SQLException {
    return empty(MetadataShape.USER_TYPES);
  }

  @Override
  public ResultSet getSuperTypes(String catalog, String schemaPattern, String typePattern)
      throws SQLException {
    return empty(MetadataShape.SUPER_TYPES);
  }

  @Override
  public ResultSet getSuperTables(String catalog, String schemaPattern, String tablePattern)
      throws SQLException {
    return empty(MetadataShape.SUPER_TABLES);
  }

  @Override
  public ResultSet getAttributes(
      String catalog, String schemaPattern, String typePattern, String attributePattern)
      throws SQLException {
    return empty(MetadataShape.ATTRIBUTES);
  }

  @Override
  public ResultSet getClientInfoProperties() throws SQLException {
    return empty(MetadataShape.CLIENT_INFO_PROPERTIES);
  }

  @Override
  public ResultSet getFunctions(String catalog, String schemaPattern, String functionPattern)
      throws SQLException {
    return empty(MetadataShape.FUNCTIONS);
  }

  @Override
  public ResultSet getFunctionColumns(
      String catalog, String schemaPattern, String functionPattern, String columnPattern)
      throws SQLException {
    return empty(MetadataShape.FUNCTION_COLUMNS);
  }

  @Override
  public ResultSet getPseudoColumns(
      String catalog, String schemaPattern, String tablePattern, String columnPattern)
      throws SQLException {
    return empty(MetadataShape.PSEUDO_COLUMNS);
  }
}
