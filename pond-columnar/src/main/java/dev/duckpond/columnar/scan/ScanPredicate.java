package dev.duckpond.columnar.scan;

import java.util.List;

/**
 * A condition that statistics can refute. Columns are positions in the table's schema; values are
 * in the form {@link ScalarValue} describes for the column's type. Null rows satisfy none but
 * {@link IsNull}.
 */
public sealed interface ScanPredicate {
  enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  record Compare(int column, Comparison comparison, Object value) implements ScanPredicate {}

  /** The column equals one of the values, of which there is at least one. */
  record In(int column, List<Object> values) implements ScanPredicate {
    public In {
      values = List.copyOf(values);
    }
  }

  record IsNull(int column) implements ScanPredicate {}

  record IsNotNull(int column) implements ScanPredicate {}

  /** All of the terms hold. */
  record And(List<ScanPredicate> terms) implements ScanPredicate {
    public And {
      terms = List.copyOf(terms);
    }
  }

  /** At least one of the terms holds. */
  record Or(List<ScanPredicate> terms) implements ScanPredicate {
    public Or {
      terms = List.copyOf(terms);
    }
  }
}
