package dev.duckpond.engine.execution;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.BatchOperator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One worker's operators of a branch, one feeding the next. */
final class OperatorChain {
  private final BatchOperator[] operators;
  private final Runnable check;
  private @Nullable BatchReader reader;

  OperatorChain(List<BatchOperator.Factory> factories, Runnable check) {
    this.operators =
        factories.stream().map(BatchOperator.Factory::create).toArray(BatchOperator[]::new);
    this.check = check;
  }

  /** Reads from here from now on. What came before must have been read to its end. */
  void begin(BatchReader newReader) {
    reader = newReader;
  }

  /** The next batch that comes out at the end, or null at the reader's end. */
  @Nullable ColumnBatch next() throws IOException {
    return next(operators.length - 1);
  }

  private @Nullable ColumnBatch next(int index) throws IOException {
    if (index < 0) {
      check.run();
      return reader == null ? null : reader.next();
    }
    BatchOperator operator = operators[index];
    while (true) {
      ColumnBatch output = operator.next();
      if (output != null) {
        return output;
      }
      ColumnBatch input = next(index - 1);
      if (input == null) {
        return null;
      }
      operator.add(input);
    }
  }
}
