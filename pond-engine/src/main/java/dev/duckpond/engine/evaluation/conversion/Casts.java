package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** Chooses kernels for CAST. */
public final class Casts {
  private Casts() {}

  /**
   * The conversion between two types.
   *
   * @param safe null instead of an error where a value does not convert
   * @throws QueryException when SQL has no such conversion
   */
  public static Kernel kernel(ColumnType source, ColumnType target, boolean safe) {
    if (source.equals(target)) {
      return (rowCount, operands) -> operands[0];
    }
    return switch (source.kind()) {
      case BOOLEAN -> ofBoolean(source, target);
      case TINYINT, SMALLINT, INTEGER, BIGINT -> ofInteger(source, target, safe);
      case REAL, DOUBLE -> ofFloating(source, target, safe);
      case DECIMAL -> ofDecimal(source, target, safe);
      case VARCHAR -> ofText(target, safe);
      case VARBINARY, UUID -> ofBytes(source, target, safe);
      case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> ofTime(source, target, safe);
    };
  }

  private static Kernel ofBoolean(ColumnType source, ColumnType target) {
    return switch (target.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> new BooleanCast(target);
      case VARCHAR -> new ToText(source);
      default -> throw impossible(source, target);
    };
  }

  private static Kernel ofInteger(ColumnType source, ColumnType target, boolean safe) {
    return switch (target.kind()) {
      case BOOLEAN -> new BooleanCast(target);
      case TINYINT, SMALLINT, INTEGER, BIGINT -> new IntegerCast(target, safe);
      case REAL, DOUBLE -> new IntegerToFloating(target);
      case DECIMAL -> new ExactToDecimal(source, target, safe);
      case VARCHAR -> new ToText(source);
      default -> throw impossible(source, target);
    };
  }

  private static Kernel ofFloating(ColumnType source, ColumnType target, boolean safe) {
    return switch (target.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> new FloatingToInteger(target, safe);
      case REAL, DOUBLE -> new FloatingCast(target, safe);
      case DECIMAL -> new FloatingToDecimal(target, safe);
      case VARCHAR -> new ToText(source);
      default -> throw impossible(source, target);
    };
  }

  private static Kernel ofDecimal(ColumnType source, ColumnType target, boolean safe) {
    return switch (target.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> new DecimalToInteger(target, safe);
      case REAL, DOUBLE -> new DecimalToFloating(target);
      case DECIMAL -> new ExactToDecimal(source, target, safe);
      case VARCHAR -> new ToText(source);
      default -> throw impossible(source, target);
    };
  }

  private static Kernel ofText(ColumnType target, boolean safe) {
    return switch (target.kind()) {
      case BOOLEAN -> new TextToBoolean(safe);
      case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL ->
          new TextToNumber(target, safe);
      case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> new TextToTime(target, safe);
      case VARCHAR, VARBINARY, UUID -> new BytesCast(target, safe);
    };
  }

  private static Kernel ofBytes(ColumnType source, ColumnType target, boolean safe) {
    return switch (target.kind()) {
      case VARCHAR ->
          source.kind() == TypeKind.UUID ? new ToText(source) : new BytesCast(target, safe);
      case VARBINARY, UUID -> new BytesCast(target, safe);
      default -> throw impossible(source, target);
    };
  }

  private static Kernel ofTime(ColumnType source, ColumnType target, boolean safe) {
    boolean possible =
        switch (target.kind()) {
          case DATE, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> source.kind() != TypeKind.TIME;
          case TIME -> source.kind() != TypeKind.DATE;
          default -> false;
        };
    if (target.kind() == TypeKind.VARCHAR) {
      return new ToText(source);
    } else if (!possible) {
      throw impossible(source, target);
    }
    return new TimeCast(target, safe);
  }

  private static QueryException impossible(ColumnType source, ColumnType target) {
    return new QueryException(
        ErrorCode.TYPE_MISMATCH, "there is no conversion of " + source + " to " + target);
  }
}
