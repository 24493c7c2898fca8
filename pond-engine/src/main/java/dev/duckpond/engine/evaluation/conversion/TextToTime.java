package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;

/** VARCHAR to DATE, TIME or a TIMESTAMP. */
final class TextToTime extends CastKernel {
  TextToTime(ColumnType target, boolean safe) {
    super(target, safe);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    BytesVector text = (BytesVector) source;
    boolean dates = target.kind() == TypeKind.DATE;
    boolean instants = target.kind() == TypeKind.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
    int[] days = new int[dates ? rowCount : 0];
    long[] micros = new long[dates ? 0 : rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (unconverted.isNull(i)) {
        continue;
      }
      try {
        if (dates) {
          days[i] = Math.toIntExact(DateTimeParser.date(text.string(i)));
        } else if (target.kind() == TypeKind.TIME) {
          micros[i] = DateTimeParser.time(text.string(i));
        } else {
          micros[i] = DateTimeParser.timestamp(text.string(i), instants);
        }
      } catch (DateTimeParser.NotReadable e) {
        unconverted.invalid(i);
      } catch (ArithmeticException e) {
        unconverted.outOfRange(i);
      }
    }
    return dates
        ? new IntVector(target, rowCount, days, unconverted.nulls())
        : new LongVector(target, rowCount, micros, unconverted.nulls());
  }
}
