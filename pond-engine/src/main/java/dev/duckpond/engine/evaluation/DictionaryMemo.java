package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.ConstantVectors;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.Vectors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was computed of the values of the last dictionary seen. Belongs to one thread.
 *
 * <p>A dictionary is computed once as many rows of it have passed as it has values: until then
 * computing row by row has cost no more, and afterwards at most twice the best is spent.
 *
 * @param <T> what is computed
 */
final class DictionaryMemo<T> {
  private final Function<ColumnBatch, T> computation;
  private @Nullable Vector dictionary;
  private long rowsSeen;
  private @Nullable T result;
  private boolean failed;

  /**
   * @param computation given a batch of one column: all values of a dictionary, then a null
   */
  DictionaryMemo(Function<ColumnBatch, T> computation) {
    this.computation = computation;
  }

  /** What was computed of the column's dictionary, or null: compute row by row. */
  @Nullable T get(DictionaryVector column) {
    if (column.dictionary() != dictionary) {
      dictionary = column.dictionary();
      rowsSeen = 0;
      result = null;
      failed = false;
    }
    rowsSeen += column.length();
    if (result == null && !failed && rowsSeen >= column.dictionary().length()) {
      compute(column.dictionary());
    }
    return result;
  }

  private void compute(Vector values) {
    try {
      result = computation.apply(withNull(values));
    } catch (QueryException e) {
      // Perhaps no row has the value that fails. If one has, computing row by row will say so.
      failed = true;
    }
  }

  private static ColumnBatch withNull(Vector values) {
    int length = values.length();
    if (length == 0) {
      return new ColumnBatch(1, ConstantVectors.allNull(values.type(), 1));
    }
    int[] positions = new int[length + 1];
    for (int i = 0; i < length; i++) {
      positions[i] = i;
    }
    boolean[] nulls = new boolean[length + 1];
    nulls[length] = true;
    return new ColumnBatch(
        length + 1, Vectors.withNulls(values.gather(positions, length + 1), nulls));
  }

  /** The position of each row in what {@code withNull} made: its code, or the last for null. */
  static int[] positions(DictionaryVector column) {
    boolean[] nulls = column.nulls();
    if (nulls == null) {
      return column.codes();
    }
    int nullPosition = column.dictionary().length();
    int[] codes = column.codes();
    int[] positions = new int[column.length()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = nulls[i] ? nullPosition : codes[i];
    }
    return positions;
  }
}
