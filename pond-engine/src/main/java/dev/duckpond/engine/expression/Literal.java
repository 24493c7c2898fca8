package dev.duckpond.engine.expression;

import dev.duckpond.columnar.scan.ScalarValue;
import dev.duckpond.columnar.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** A constant, in the form {@link ScalarValue} describes; null is SQL's NULL. */
public record Literal(ColumnType type, @Nullable Object value) implements Expression {
  public Literal {
    if (value != null) {
      ScalarValue.check(type, value);
    }
  }
}
