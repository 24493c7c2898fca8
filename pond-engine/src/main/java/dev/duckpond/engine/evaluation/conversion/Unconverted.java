package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.ValueText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of a CAST that are null, and what becomes of those that do not convert. */
final class Unconverted {
  private final Vector source;
  private final ColumnType target;
  private final boolean safe;
  private boolean @Nullable [] nulls;
  private boolean owned;

  /**
   * @param safe whether rows that do not convert become null; else they are errors
   */
  Unconverted(Vector source, ColumnType target, boolean safe) {
    this.source = source;
    this.target = target;
    this.safe = safe;
    this.nulls = source.nulls();
  }

  /** Whether a row needs no converting. */
  boolean isNull(int row) {
    return nulls != null && nulls[row];
  }

  /** A value beyond the target's range. */
  void outOfRange(int row) {
    ErrorCode code =
        switch (target.kind()) {
          case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
              ErrorCode.DATETIME_OUT_OF_RANGE;
          default -> ErrorCode.NUMERIC_OUT_OF_RANGE;
        };
    fail(row, code, " is out of range");
  }

  /** A text that is no value of the target. */
  void invalid(int row) {
    ErrorCode code =
        switch (target.kind()) {
          case DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> ErrorCode.INVALID_CAST;
          default -> ErrorCode.INVALID_TEXT;
        };
    fail(row, code, " is not a valid " + target);
  }

  private void fail(int row, ErrorCode code, String reason) {
    if (!safe) {
      throw new QueryException(
          code,
          "CAST("
              + ValueText.of(source, row)
              + " AS "
              + target
              + "): the "
              + source.type()
              + reason);
    }
    if (!owned) {
      nulls = nulls == null ? new boolean[source.length()] : Arrays.copyOf(nulls, source.length());
      owned = true;
    }
    nulls[row] = true;
  }

  /** The null flags of the result. */
  boolean @Nullable [] nulls() {
    return nulls;
  }
}
