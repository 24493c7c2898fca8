package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * An expression of one column, computed once for each value where the column has a dictionary. Its
 * result then is a dictionary vector too, of the same dictionary for all such batches; BOOLEANs are
 * always flat.
 */
final class SingleColumnEvaluator implements Evaluator {
  private final int column;
  private final Evaluator expression;
  private final DictionaryMemo<Results> memo;

  /**
   * @param expression on a batch that holds the column and nothing else
   */
  SingleColumnEvaluator(int column, Evaluator expression) {
    this.column = column;
    this.expression = expression;
    this.memo = new DictionaryMemo<>(batch -> Results.of(expression.evaluate(batch).flatten()));
  }

  @Override
  public Vector evaluate(ColumnBatch batch) {
    Vector values = batch.column(column);
    if (values instanceof DictionaryVector coded) {
      Results results = memo.get(coded);
      if (results != null) {
        return results.lookUp(coded);
      }
    }
    return expression.evaluate(new ColumnBatch(batch.rowCount(), values.flatten()));
  }

  /** The expression's values for a dictionary and a null. */
  private static final class Results {
    private final Vector values;
    private final boolean @Nullable [] nulls;
    private final boolean valueGivesNull;

    private Results(Vector values, boolean @Nullable [] nulls, boolean valueGivesNull) {
      this.values = values;
      this.nulls = nulls;
      this.valueGivesNull = valueGivesNull;
    }

    static Results of(Vector computed) {
      boolean valueGivesNull = false;
      for (int i = 0; i < computed.length() - 1; i++) {
        valueGivesNull |= computed.isNull(i);
      }
      return new Results(Vectors.withNulls(computed, null), computed.nulls(), valueGivesNull);
    }

    Vector lookUp(DictionaryVector coded) {
      int length = coded.length();
      int[] positions = DictionaryMemo.positions(coded);
      boolean[] rowNulls =
          valueGivesNull || coded.nulls() != null ? Nulls.gather(nulls, positions, length) : null;
      if (values instanceof BooleanVector) {
        return Vectors.withNulls(values.gather(positions, length), rowNulls);
      }
      return new DictionaryVector(length, positions, values, rowNulls);
    }
  }
}
