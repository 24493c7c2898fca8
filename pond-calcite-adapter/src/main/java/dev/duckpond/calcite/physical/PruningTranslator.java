package dev.duckpond.calcite.physical;

import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.scan.ScanPredicate.Comparison;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a condition that statistics can refute. It is implied by the condition: of an AND the
 * terms that translate are kept, an OR translates only as a whole.
 */
final class PruningTranslator {
  private PruningTranslator() {}

  /** The implied predicate of a condition on the columns of a table, if there is any. */
  static Optional<ScanPredicate> translate(Expression condition) {
    if (!(condition instanceof Call call)) {
      return Optional.empty();
    }
    return switch (call.function()) {
      case AND -> and(call);
      case OR -> or(call);
      case IN -> in(call);
      case IS_NULL -> column(call.operands().get(0)).map(ScanPredicate.IsNull::new);
      case IS_NOT_NULL -> column(call.operands().get(0)).map(ScanPredicate.IsNotNull::new);
      case IS_TRUE -> translate(call.operands().get(0));
      case EQUAL -> compare(call, Comparison.EQUAL, Comparison.EQUAL);
      case NOT_EQUAL -> compare(call, Comparison.NOT_EQUAL, Comparison.NOT_EQUAL);
      case LESS -> compare(call, Comparison.LESS, Comparison.GREATER);
      case LESS_OR_EQUAL -> compare(call, Comparison.LESS_OR_EQUAL, Comparison.GREATER_OR_EQUAL);
      case GREATER -> compare(call, Comparison.GREATER, Comparison.LESS);
      case GREATER_OR_EQUAL -> compare(call, Comparison.GREATER_OR_EQUAL, Comparison.LESS_OR_EQUAL);
      default -> Optional.empty();
    };
  }

  private static Optional<ScanPredicate> and(Call call) {
    List<ScanPredicate> terms = new ArrayList<>();
    for (Expression operand : call.operands()) {
      translate(operand).ifPresent(terms::add);
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(terms.size() == 1 ? terms.get(0) : new ScanPredicate.And(terms));
  }

  private static Optional<ScanPredicate> or(Call call) {
    List<ScanPredicate> terms = new ArrayList<>();
    for (Expression operand : call.operands()) {
      Optional<ScanPredicate> term = translate(operand);
      if (term.isEmpty()) {
        return Optional.empty();
      }
      terms.add(term.get());
    }
    return Optional.of(new ScanPredicate.Or(terms));
  }

  private static Optional<ScanPredicate> in(Call call) {
    Optional<Integer> column = column(call.operands().get(0));
    List<Object> values = new ArrayList<>();
    for (Expression operand : call.operands().subList(1, call.operands().size())) {
      if (!(operand instanceof Literal literal)) {
        return Optional.empty();
      }
      if (literal.value() != null) {
        values.add(literal.value());
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : column.map(position -> new ScanPredicate.In(position, values));
  }

  private static Optional<ScanPredicate> compare(
      Call call, Comparison direct, Comparison mirrored) {
    Expression left = call.operands().get(0);
    Expression right = call.operands().get(1);
    return left instanceof Literal literal
        ? compare(right, mirrored, literal)
        : right instanceof Literal literal ? compare(left, direct, literal) : Optional.empty();
  }

  private static Optional<ScanPredicate> compare(
      Expression operand, Comparison comparison, Literal literal) {
    Object value = literal.value();
    if (value == null || !operand.type().equals(literal.type())) {
      return Optional.empty();
    }
    return column(operand).map(position -> new ScanPredicate.Compare(position, comparison, value));
  }

  private static Optional<Integer> column(Expression expression) {
    return expression instanceof ColumnReference reference && reference.index() >= 0
        ? Optional.of(reference.index())
        : Optional.empty();
  }
}
