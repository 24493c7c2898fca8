package dev.duckpond.jdbc;

import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.jdbc.result.JdbcType;
import java.util.List;
import java.util.Map;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.Meta;

/**
 * What Avatica passes around of a prepared statement, with the statement itself. {@link #columns}
 * stays empty: {@link #query} describes them.
 */
final class PondSignature extends Meta.Signature {
  private final PreparedQuery query;

  PondSignature(String sql, PreparedQuery query) {
    super(
        List.of(),
        sql,
        parameters(query.parameters()),
        Map.of(),
        Meta.CursorFactory.ARRAY,
        query.columns().isEmpty() ? Meta.StatementType.OTHER_DDL : Meta.StatementType.SELECT);
    this.query = query;
  }

  PreparedQuery query() {
    return query;
  }

  private static List<AvaticaParameter> parameters(List<ColumnType> types) {
    return types.stream().map(PondSignature::parameter).toList();
  }

  private static AvaticaParameter parameter(ColumnType type) {
    JdbcType jdbc = JdbcType.of(type);
    return new AvaticaParameter(
        jdbc.signed(),
        jdbc.precision(),
        jdbc.scale(),
        jdbc.code(),
        jdbc.name(),
        jdbc.javaClass().getName(),
        "?");
  }
}
