package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.comparison.RowCondition;
import dev.duckpond.engine.evaluation.kernel.Utf8;

/**
 * LIKE of any pattern, character by character. After a mismatch only the last {@code %} takes one
 * more character, so that the time is at most text length times pattern length.
 */
final class CodePointLike extends RowCondition {
  private final int[] symbols;
  private final boolean ignoresCase;

  CodePointLike(LikePattern pattern, boolean ignoresCase) {
    this.symbols = ignoresCase ? LikePattern.folded(pattern.toArray()) : pattern.toArray();
    this.ignoresCase = ignoresCase;
  }

  @Override
  protected boolean matches(Vector column, int row) {
    BytesVector text = (BytesVector) column;
    int start = text.starts()[row];
    return matches(text.data(), start, start + text.lengths()[row]);
  }

  boolean matches(byte[] data, int start, int end) {
    int position = start;
    int symbol = 0;
    int retryPosition = -1;
    int retrySymbol = -1;
    while (position < end) {
      if (symbol < symbols.length && symbols[symbol] == LikePattern.ANY_MANY) {
        retryPosition = position;
        retrySymbol = ++symbol;
      } else if (symbol < symbols.length && accepts(symbols[symbol], data, position, end)) {
        position = Utf8.next(data, position, end);
        symbol++;
      } else if (retrySymbol >= 0) {
        retryPosition = Utf8.next(data, retryPosition, end);
        position = retryPosition;
        symbol = retrySymbol;
      } else {
        return false;
      }
    }
    return symbol == symbols.length
        || (symbol == symbols.length - 1 && symbols[symbol] == LikePattern.ANY_MANY);
  }

  private boolean accepts(int symbol, byte[] data, int position, int end) {
    if (symbol == LikePattern.ANY_ONE) {
      return true;
    }
    int codePoint = Utf8.decode(data, position, end);
    return symbol == (ignoresCase ? LikePattern.fold(codePoint) : codePoint);
  }
}
