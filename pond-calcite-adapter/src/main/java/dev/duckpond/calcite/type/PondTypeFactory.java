package dev.duckpond.calcite.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Makes SQL types, leaving out those that columns do not have: text is VARCHAR in UTF-8 and never
 * padded, FLOAT is DOUBLE, and a time stamp with a time zone is an instant.
 */
public final class PondTypeFactory extends JavaTypeFactoryImpl {
  public PondTypeFactory() {
    super(new PondTypeSystem());
  }

  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }

  @Override
  public RelDataType createSqlType(SqlTypeName typeName) {
    return super.createSqlType(carried(typeName));
  }

  @Override
  public RelDataType createSqlType(SqlTypeName typeName, int precision) {
    SqlTypeName carried = carried(typeName);
    return carried.allowsPrec()
        ? super.createSqlType(carried, precision)
        : super.createSqlType(carried);
  }

  private static SqlTypeName carried(SqlTypeName typeName) {
    return switch (typeName) {
      case CHAR -> SqlTypeName.VARCHAR;
      case BINARY -> SqlTypeName.VARBINARY;
      case FLOAT -> SqlTypeName.DOUBLE;
      case TIMESTAMP_TZ -> SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
      default -> typeName;
    };
  }
}
