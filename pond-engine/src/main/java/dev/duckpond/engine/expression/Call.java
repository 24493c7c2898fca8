package dev.duckpond.engine.expression;

import dev.duckpond.columnar.type.ColumnType;
import java.util.List;

/** A function applied to operands, with the type its result shall have. */
public record Call(ScalarFunction function, ColumnType type, List<Expression> operands)
    implements Expression {
  public Call {
    operands = List.copyOf(operands);
  }
}
