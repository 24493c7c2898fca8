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
      case TINYINT, SMALLINT, INTEGER, BIGINT -> ofInteger(source, target, safe);
      case REAL, DOUBLE -> ofFloating(source, target, safe);
      case DECIMAL -> ofDecimal(source, target, safe);
      default -> throw impossible(source, target);
    };
  }

  private static Kernel ofInteger(ColumnType source, ColumnType target, boolean safe) {
    return switch (target.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> new IntegerCast(target, safe);
      case REAL, DOUBLE -> new IntegerToFloating(target);
      case DECIMAL -> new ExactToDecimal(source, target, safe);
      default -> throw impossible(source, target);
    };
  }

  private static Kernel ofFloating(ColumnType source, ColumnType target, boolean safe) {
    return switch (target.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> new FloatingToInteger(target, safe);
      case REAL, DOUBLE -> new FloatingCast(target, safe);
      case DECIMAL -> new FloatingToDecimal(target, safe);
      default -> throw impossible(source, target);
    };
  }

  private static Kernel ofDecimal(ColumnType source, ColumnType target, boolean safe) {
    return switch (target.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> new DecimalToInteger(target, safe);
      case REAL, DOUBLE -> new DecimalToFloating(target);
      case DECIMAL -> new ExactToDecimal(source, target, safe);
      default -> throw impossible(source, target);
    };
  }

  private static QueryException impossible(ColumnType source, ColumnType target) {
    return new QueryException(
        ErrorCode.TYPE_MISMATCH, "there is no conversion of " + source + " to " + target);
  }

  static boolean isInteger(TypeKind kind) {
    return switch (kind) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
      default -> false;
    };
  }
}
