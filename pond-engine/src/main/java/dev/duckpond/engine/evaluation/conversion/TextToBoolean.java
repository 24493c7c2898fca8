package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Locale;

/** VARCHAR to BOOLEAN: true, t, yes, y, on, 1 and their opposites, in upper or lower case. */
final class TextToBoolean extends CastKernel {
  TextToBoolean(boolean safe) {
    super(ColumnType.BOOLEAN, safe);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    BytesVector text = (BytesVector) source;
    boolean[] results = new boolean[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (!unconverted.isNull(i)) {
        switch (text.string(i).strip().toLowerCase(Locale.ROOT)) {
          case "true", "t", "yes", "y", "on", "1" -> results[i] = true;
          case "false", "f", "no", "n", "off", "0" -> results[i] = false;
          default -> unconverted.invalid(i);
        }
      }
    }
    return new BooleanVector(target, rowCount, results, unconverted.nulls());
  }
}
