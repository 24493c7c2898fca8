package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.Call;

/** Chooses kernels for functions on texts, those with patterns aside. */
public final class TextFunctions {
  private TextFunctions() {}

  public static Kernel kernel(Call call) {
    ColumnType type = call.type();
    return switch (call.function()) {
      case UPPER -> new CaseKernel(type, CaseKernel.Style.UPPER);
      case LOWER -> new CaseKernel(type, CaseKernel.Style.LOWER);
      case INITCAP -> new CaseKernel(type, CaseKernel.Style.WORDS);
      case TRIM -> new TrimKernel(type, true, true);
      case LEFT_TRIM -> new TrimKernel(type, true, false);
      case RIGHT_TRIM -> new TrimKernel(type, false, true);
      case SUBSTRING -> new SubstringKernel(type);
      case LEFT -> new EndKernel(type, false);
      case RIGHT -> new EndKernel(type, true);
      case SPLIT_PART -> new SplitPartKernel(type);
      case CHAR_LENGTH, OCTET_LENGTH, ASCII, POSITION -> new IntegerOfText(call.function());
      case CONCAT -> new ConcatKernel(type, false);
      case CONCAT_SKIPPING_NULLS -> new ConcatKernel(type, true);
      case REPLACE -> new ReplaceKernel(type);
      case LEFT_PAD -> new PadKernel(type, false);
      case RIGHT_PAD -> new PadKernel(type, true);
      case REPEAT -> new RepeatKernel(type);
      case REVERSE -> new ReverseKernel(type);
      case STARTS_WITH, ENDS_WITH, CONTAINS -> new PartKernel(call.function());
      default -> throw new IllegalArgumentException(call.function() + " is computed elsewhere");
    };
  }
}
