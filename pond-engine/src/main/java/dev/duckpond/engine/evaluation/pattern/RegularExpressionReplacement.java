package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import org.jspecify.annotations.Nullable;

/** REGEXP_REPLACE. */
final class RegularExpressionReplacement implements Kernel {
  private final ColumnType type;
  private @Nullable String compiledFrom;
  private @Nullable RegularExpression compiled;

  RegularExpressionReplacement(ColumnType type) {
    this.type = type;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    BytesVector text = (BytesVector) operands[0];
    BytesVector patterns = (BytesVector) operands[1];
    BytesVector replacements = (BytesVector) operands[2];
    BytesOutput output = new BytesOutput(type, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        RegularExpression expression = expression(patterns.string(i));
        output.append(expression.replaceAll(text.string(i), replacements.string(i)));
        output.endRow(i);
      }
    }
    return output.build(nulls);
  }

  private RegularExpression expression(String pattern) {
    RegularExpression known = compiled;
    if (known == null || !pattern.equals(compiledFrom)) {
      known = RegularExpression.of(pattern);
      compiled = known;
      compiledFrom = pattern;
    }
    return known;
  }
}
