package dev.duckpond.jdbc.metadata;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.jdbc.result.JdbcType;
import java.sql.DatabaseMetaData;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The types that columns can have. */
public final class TypeInfo {
  private TypeInfo() {}

  public static MetadataResult result() {
    MetadataResult.Rows rows = new MetadataResult.Rows(MetadataShape.TYPE_INFO);
    Arrays.stream(TypeKind.values())
        .sorted(Comparator.comparingInt(kind -> JdbcType.of(example(kind)).code()))
        .forEach(kind -> add(rows, kind));
    return rows.build();
  }

  private static void add(MetadataResult.Rows rows, TypeKind kind) {
    JdbcType type = JdbcType.of(example(kind));
    String quote = isQuoted(kind) ? "'" : null;
    rows.add(
        type.name(),
        type.code(),
        type.precision(),
        literalPrefix(kind, type),
        quote,
        kind == TypeKind.DECIMAL ? "precision,scale" : null,
        DatabaseMetaData.typeNullable,
        kind == TypeKind.VARCHAR,
        DatabaseMetaData.typeSearchable,
        !type.signed(),
        false,
        false,
        null,
        0,
        kind == TypeKind.DECIMAL ? ColumnType.MAX_PRECISION : type.scale(),
        null,
        null,
        type.signed() ? 10 : null);
  }

  private static @Nullable String literalPrefix(TypeKind kind, JdbcType type) {
    return switch (kind) {
      case VARCHAR -> "'";
      case VARBINARY -> "X'";
      case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, UUID -> type.name() + " '";
      default -> null;
    };
  }

  private static boolean isQuoted(TypeKind kind) {
    return switch (kind) {
      case VARCHAR, VARBINARY, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, UUID -> true;
      default -> false;
    };
  }

  private static ColumnType example(TypeKind kind) {
    return kind == TypeKind.DECIMAL
        ? ColumnType.decimal(ColumnType.MAX_PRECISION, 0)
        : new ColumnType(kind, 0, 0);
  }
}
