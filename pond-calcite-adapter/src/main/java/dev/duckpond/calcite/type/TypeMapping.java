package dev.duckpond.calcite.type;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.type.SqlTypeName;

/** Column types as SQL types and back. */
public final class TypeMapping {
  private TypeMapping() {}

  /** The SQL type of a column. */
  public static RelDataType toSql(ColumnType type, boolean nullable, RelDataTypeFactory factory) {
    RelDataType sqlType =
        switch (type.kind()) {
          case BOOLEAN -> factory.createSqlType(SqlTypeName.BOOLEAN);
          case TINYINT -> factory.createSqlType(SqlTypeName.TINYINT);
          case SMALLINT -> factory.createSqlType(SqlTypeName.SMALLINT);
          case INTEGER -> factory.createSqlType(SqlTypeName.INTEGER);
          case BIGINT -> factory.createSqlType(SqlTypeName.BIGINT);
          case REAL -> factory.createSqlType(SqlTypeName.REAL);
          case DOUBLE -> factory.createSqlType(SqlTypeName.DOUBLE);
          case DECIMAL ->
              factory.createSqlType(SqlTypeName.DECIMAL, type.precision(), type.scale());
          case VARCHAR -> factory.createSqlType(SqlTypeName.VARCHAR);
          case VARBINARY -> factory.createSqlType(SqlTypeName.VARBINARY);
          case DATE -> factory.createSqlType(SqlTypeName.DATE);
          case TIME -> factory.createSqlType(SqlTypeName.TIME, PondTypeSystem.TIME_PRECISION);
          case TIMESTAMP ->
              factory.createSqlType(SqlTypeName.TIMESTAMP, PondTypeSystem.TIME_PRECISION);
          case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
              factory.createSqlType(
                  SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, PondTypeSystem.TIME_PRECISION);
          case UUID -> factory.createSqlType(SqlTypeName.UUID);
        };
    return factory.createTypeWithNullability(sqlType, nullable);
  }

  /** The SQL row type of a table. */
  public static RelDataType toSql(Schema schema, RelDataTypeFactory factory) {
    RelDataTypeFactory.Builder builder = factory.builder();
    for (Field field : schema.fields()) {
      builder.add(field.name(), toSql(field.type(), field.nullable(), factory));
    }
    return builder.build();
  }

  /** If {@link #toColumn} has an answer. */
  public static boolean isColumn(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case BOOLEAN,
          TINYINT,
          SMALLINT,
          INTEGER,
          BIGINT,
          REAL,
          FLOAT,
          DOUBLE,
          DECIMAL,
          CHAR,
          VARCHAR,
          NULL,
          BINARY,
          VARBINARY,
          DATE,
          TIME,
          TIMESTAMP,
          TIMESTAMP_WITH_LOCAL_TIME_ZONE,
          UUID ->
          true;
      default -> false;
    };
  }

  /**
   * The column type that carries values of an SQL type. An untyped NULL is carried as VARCHAR.
   *
   * @throws QueryException when there is none; names the type
   */
  public static ColumnType toColumn(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case BOOLEAN -> ColumnType.BOOLEAN;
      case TINYINT -> ColumnType.TINYINT;
      case SMALLINT -> ColumnType.SMALLINT;
      case INTEGER -> ColumnType.INTEGER;
      case BIGINT -> ColumnType.BIGINT;
      case REAL -> ColumnType.REAL;
      case FLOAT, DOUBLE -> ColumnType.DOUBLE;
      case DECIMAL -> decimal(type);
      case CHAR, VARCHAR, NULL -> ColumnType.VARCHAR;
      case BINARY, VARBINARY -> ColumnType.VARBINARY;
      case DATE -> ColumnType.DATE;
      case TIME -> ColumnType.TIME;
      case TIMESTAMP -> ColumnType.TIMESTAMP;
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
      case UUID -> ColumnType.UUID;
      default ->
          throw new QueryException(
              ErrorCode.FEATURE_NOT_SUPPORTED, "values of type " + type + " are not supported");
    };
  }

  private static ColumnType decimal(RelDataType type) {
    int scale = type.getScale();
    if (scale < 0 || scale > type.getPrecision()) {
      throw new QueryException(
          ErrorCode.FEATURE_NOT_SUPPORTED,
          type + " is not supported: the scale must be from 0 to the precision");
    }
    return ColumnType.decimal(type.getPrecision(), scale);
  }

  /** The columns of a row type. */
  public static Schema toSchema(RelDataType rowType) {
    List<Field> fields = new ArrayList<>();
    for (RelDataTypeField field : rowType.getFieldList()) {
      RelDataType type = field.getType();
      fields.add(new Field(field.getName(), toColumn(type), type.isNullable()));
    }
    return new Schema(fields);
  }
}
