package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.comparison.RowCondition;
import dev.duckpond.engine.evaluation.kernel.Utf8;
import java.util.Arrays;

/** Texts that are, start with, end with or contain a constant. */
public final class PartCondition extends RowCondition {
  /** Where the constant stands. */
  public enum Place {
    WHOLE,
    START,
    END,
    ANYWHERE
  }

  private final Place place;
  private final byte[] part;

  public PartCondition(Place place, byte[] part) {
    this.place = place;
    this.part = part;
  }

  @Override
  protected boolean matches(Vector column, int row) {
    BytesVector text = (BytesVector) column;
    byte[] data = text.data();
    int start = text.starts()[row];
    int end = start + text.lengths()[row];
    if (end - start < part.length) {
      return false;
    }
    return switch (place) {
      case WHOLE -> Arrays.equals(data, start, end, part, 0, part.length);
      case START -> Arrays.equals(data, start, start + part.length, part, 0, part.length);
      case END -> Arrays.equals(data, end - part.length, end, part, 0, part.length);
      case ANYWHERE -> Utf8.indexOf(data, start, end, part) >= 0;
    };
  }
}
