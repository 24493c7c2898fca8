package dev.duckpond.columnar.type;

/**
 * The type of a column. Nullability belongs to the {@link Field}.
 *
 * @param kind what the values are
 * @param precision DECIMAL: number of digits, 1 to 38; every other kind: 0
 * @param scale DECIMAL: digits after the point, 0 to precision; every other kind: 0
 */
public record ColumnType(TypeKind kind, int precision, int scale) {
  /** Decimals up to this many digits are carried in {@code long[]}. */
  public static final int MAX_LONG_PRECISION = 18;

  public static final int MAX_PRECISION = 38;

  public static final ColumnType BOOLEAN = of(TypeKind.BOOLEAN);
  public static final ColumnType TINYINT = of(TypeKind.TINYINT);
  public static final ColumnType SMALLINT = of(TypeKind.SMALLINT);
  public static final ColumnType INTEGER = of(TypeKind.INTEGER);
  public static final ColumnType BIGINT = of(TypeKind.BIGINT);
  public static final ColumnType REAL = of(TypeKind.REAL);
  public static final ColumnType DOUBLE = of(TypeKind.DOUBLE);
  public static final ColumnType VARCHAR = of(TypeKind.VARCHAR);
  public static final ColumnType VARBINARY = of(TypeKind.VARBINARY);
  public static final ColumnType DATE = of(TypeKind.DATE);
  public static final ColumnType TIME = of(TypeKind.TIME);
  public static final ColumnType TIMESTAMP = of(TypeKind.TIMESTAMP);
  public static final ColumnType TIMESTAMP_WITH_LOCAL_TIME_ZONE =
      of(TypeKind.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
  public static final ColumnType UUID = of(TypeKind.UUID);

  public ColumnType {
    if (kind == TypeKind.DECIMAL) {
      if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "DECIMAL(" + precision + ", " + scale + ") is outside DECIMAL(1..38, 0..precision)");
      }
    } else if (precision != 0 || scale != 0) {
      throw new IllegalArgumentException(kind + " takes no precision or scale");
    }
  }

  private static ColumnType of(TypeKind kind) {
    return new ColumnType(kind, 0, 0);
  }

  public static ColumnType decimal(int precision, int scale) {
    return new ColumnType(TypeKind.DECIMAL, precision, scale);
  }

  /** The array layout that carries values of this type. */
  public PhysicalType physicalType() {
    return switch (kind) {
      case BOOLEAN -> PhysicalType.BOOLEAN;
      case TINYINT, SMALLINT, INTEGER, DATE -> PhysicalType.INT;
      case BIGINT, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> PhysicalType.LONG;
      case REAL -> PhysicalType.FLOAT;
      case DOUBLE -> PhysicalType.DOUBLE;
      case DECIMAL -> precision <= MAX_LONG_PRECISION ? PhysicalType.LONG : PhysicalType.INT128;
      case VARCHAR, VARBINARY, UUID -> PhysicalType.BYTES;
    };
  }

  /** The SQL name, with precision and scale for DECIMAL. */
  @Override
  public String toString() {
    return switch (kind) {
      case DECIMAL -> "DECIMAL(" + precision + ", " + scale + ")";
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> "TIMESTAMP WITH LOCAL TIME ZONE";
      default -> kind.name();
    };
  }
}
