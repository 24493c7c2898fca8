package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Utf8;

/** UPPER, LOWER and INITCAP: each code point becomes one other, whatever language it is of. */
final class CaseKernel extends TextKernel {
  enum Style {
    UPPER,
    LOWER,
    /** The first letter of each word upper, others lower; words are runs of letters and digits. */
    WORDS
  }

  private final Style style;

  CaseKernel(ColumnType type, Style style) {
    super(type);
    this.style = style;
  }

  @Override
  void write(Vector[] operands, int row, BytesOutput output) {
    BytesVector text = text(operands, 0);
    byte[] data = text.data();
    int end = text.starts()[row] + text.lengths()[row];
    boolean inWord = false;
    for (int i = text.starts()[row]; i < end; i = Utf8.next(data, i, end)) {
      int codePoint = Utf8.decode(data, i, end);
      boolean upper = style == Style.UPPER || (style == Style.WORDS && !inWord);
      if (codePoint < 0x80) {
        output.append((byte) ascii(codePoint, upper));
      } else {
        output.appendCodePoint(
            upper ? Character.toUpperCase(codePoint) : Character.toLowerCase(codePoint));
      }
      inWord = Character.isLetterOrDigit(codePoint);
    }
  }

  private static int ascii(int character, boolean upper) {
    if (upper) {
      return character >= 'a' && character <= 'z' ? character - 32 : character;
    }
    return character >= 'A' && character <= 'Z' ? character + 32 : character;
  }
}
