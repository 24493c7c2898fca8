package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a join: the columns of an input, and keys computed from some of them after. The
 * engine compares keys by {@code =}; a null-safe key is a pair of keys that are never null: if the
 * value is null, and the value with something else in place of null.
 */
final class JoinInput {
  private static final int UUID_LENGTH = 16;

  private final PlanNode input;
  private final List<Field> fields;
  private final List<Expression> outputs = new ArrayList<>();

  JoinInput(PlanNode input) {
    this.input = input;
    this.fields = new ArrayList<>(input.schema().fields());
    for (int i = 0; i < fields.size(); i++) {
      outputs.add(new ColumnReference(i, fields.get(i).type()));
    }
  }

  boolean isNullable(int column) {
    return fields.get(column).nullable();
  }

  /** The position of a column's values as another type. */
  int converted(int column, ColumnType type) {
    Field field = fields.get(column);
    return field.type().equals(type)
        ? column
        : add(Conversions.to(outputs.get(column), type), field.nullable());
  }

  /** The position of whether a column is null. */
  int isNull(int column) {
    return add(call(ScalarFunction.IS_NULL, column), false);
  }

  /** The position of a column's values, with a constant in place of null. */
  int withoutNulls(int column) {
    ColumnType type = fields.get(column).type();
    Case.Branch present =
        new Case.Branch(call(ScalarFunction.IS_NOT_NULL, column), outputs.get(column));
    return add(new Case(type, List.of(present), new Literal(type, constant(type))), false);
  }

  private Call call(ScalarFunction function, int column) {
    return new Call(function, ColumnType.BOOLEAN, List.of(outputs.get(column)));
  }

  private static Object constant(ColumnType type) {
    return switch (type.physicalType()) {
      case BOOLEAN -> false;
      case INT, LONG -> 0L;
      case INT128 -> BigInteger.ZERO;
      case FLOAT -> 0f;
      case DOUBLE -> 0d;
      case BYTES -> new byte[type.kind() == TypeKind.UUID ? UUID_LENGTH : 0];
    };
  }

  private int add(Expression expression, boolean nullable) {
    fields.add(new Field("key" + fields.size(), expression.type(), nullable));
    outputs.add(expression);
    return fields.size() - 1;
  }

  /** The input with all columns. */
  PlanNode plan() {
    return fields.size() == input.schema().size()
        ? input
        : new Project(input, outputs, new Schema(fields));
  }
}
