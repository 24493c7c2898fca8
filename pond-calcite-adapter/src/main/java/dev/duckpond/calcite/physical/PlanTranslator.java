package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.plan.Limit;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import dev.duckpond.engine.plan.SortKey;
import dev.duckpond.engine.plan.UnionAll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Makes the engine's operators of a rewritten relational expression. Used once. */
public final class PlanTranslator {
  private static final BigDecimal LARGEST_LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

  private final RexBuilder rexBuilder;
  private final RelMetadataQuery metadata;
  private final IdentityHashMap<PlanNode, Double> rows = new IdentityHashMap<>();

  public PlanTranslator(RexBuilder rexBuilder, RelMetadataQuery metadata) {
    this.rexBuilder = rexBuilder;
    this.metadata = metadata;
  }

  /**
   * Translates a whole query.
   *
   * @throws QueryException {@link ErrorCode#FEATURE_NOT_SUPPORTED} naming what the engine lacks
   */
  public PhysicalPlan translate(RelNode node) {
    PlanNode root = new ColumnPruner(rows).prune(plan(node));
    return new PhysicalPlan(root, rows);
  }

  private PlanNode plan(RelNode node) {
    PlanNode plan = untracked(node);
    Double estimate = metadata.getRowCount(node);
    if (estimate != null) {
      rows.putIfAbsent(plan, estimate);
    }
    return plan;
  }

  private PlanNode untracked(RelNode node) {
    if (node instanceof org.apache.calcite.rel.core.Project project) {
      return project(project);
    } else if (node instanceof Filter filter) {
      return filter(filter);
    } else if (node instanceof TableScan scan) {
      return scan(new ScanTranslator.Source(scan, List.of()));
    } else if (node instanceof Aggregate aggregate) {
      return AggregateTranslator.translate(aggregate, plan(aggregate.getInput()));
    } else if (node instanceof Join join) {
      return new JoinTranslator(rexBuilder).translate(join, sides(join));
    } else if (node instanceof Sort sort) {
      return sort(sort);
    } else if (node instanceof Union union && union.all) {
      return union(union);
    } else if (node instanceof Values values) {
      return values(values);
    }
    throw new QueryException(
        ErrorCode.FEATURE_NOT_SUPPORTED, node.getRelTypeName() + " is not supported");
  }

  private JoinTranslator.Sides sides(Join join) {
    return new JoinTranslator.Sides(
        plan(join.getLeft()),
        plan(join.getRight()),
        estimate(join.getLeft()),
        estimate(join.getRight()));
  }

  private double estimate(RelNode node) {
    Double estimate = metadata.getRowCount(node);
    return estimate == null ? Double.MAX_VALUE : estimate;
  }

  private PlanNode project(org.apache.calcite.rel.core.Project project) {
    Schema schema = TypeMapping.toSchema(project.getRowType());
    if (project.containsOver()) {
      return windows(project, schema);
    }
    PlanNode input = plan(project.getInput());
    ExpressionTranslator expressions = new ExpressionTranslator(rexBuilder);
    List<Expression> outputs = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      outputs.add(expressions.translate(project.getProjects().get(i), schema.field(i).type()));
    }
    return isIdentity(outputs, input) ? input : new Project(input, outputs, schema);
  }

  private PlanNode windows(org.apache.calcite.rel.core.Project project, Schema schema) {
    WindowTranslator.Translated windows =
        WindowTranslator.translate(project, rexBuilder, this::plan);
    ExpressionTranslator expressions = new ExpressionTranslator(rexBuilder);
    List<Expression> outputs = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      outputs.add(expressions.translate(windows.outputs().get(i), schema.field(i).type()));
    }
    return new Project(windows.window(), outputs, schema);
  }

  private static boolean isIdentity(List<Expression> outputs, PlanNode input) {
    if (outputs.size() != input.schema().size()) {
      return false;
    }
    for (int i = 0; i < outputs.size(); i++) {
      if (!(outputs.get(i) instanceof ColumnReference reference) || reference.index() != i) {
        return false;
      }
    }
    return true;
  }

  private PlanNode filter(Filter filter) {
    ScanTranslator.@Nullable Source source = ScanTranslator.Source.of(filter);
    if (source != null) {
      return scan(source);
    }
    PlanNode input = plan(filter.getInput());
    Expression condition = new ExpressionTranslator(rexBuilder).translate(filter.getCondition());
    return new dev.duckpond.engine.plan.Filter(input, condition);
  }

  private PlanNode scan(ScanTranslator.Source source) {
    ScanTranslator.Translated translated = ScanTranslator.translate(source, rexBuilder);
    rows.put(translated.scan(), estimate(source.scan()));
    return translated.condition() == null
        ? translated.scan()
        : new dev.duckpond.engine.plan.Filter(translated.scan(), translated.condition());
  }

  private PlanNode sort(Sort sort) {
    PlanNode input = plan(sort.getInput());
    long offset = rowLimit(sort.offset, "OFFSET").orElse(0);
    OptionalLong fetch = rowLimit(sort.fetch, "LIMIT");
    List<RelFieldCollation> collations = sort.getCollation().getFieldCollations();
    if (collations.isEmpty()) {
      return new Limit(input, offset, fetch);
    }
    List<SortKey> keys =
        collations.stream()
            .map(
                key ->
                    new SortKey(
                        key.getFieldIndex(),
                        key.direction.isDescending(),
                        key.nullDirection == RelFieldCollation.NullDirection.FIRST))
            .toList();
    return new dev.duckpond.engine.plan.Sort(input, keys, offset, fetch);
  }

  private static OptionalLong rowLimit(@Nullable RexNode limit, String clause) {
    if (limit == null) {
      return OptionalLong.empty();
    }
    BigDecimal number =
        limit instanceof RexLiteral literal ? literal.getValueAs(BigDecimal.class) : null;
    if (number == null || number.signum() < 0 || number.compareTo(LARGEST_LIMIT) > 0) {
      throw new QueryException(
          ErrorCode.INVALID_PARAMETER,
          clause + " must be a whole number from 0 to " + LARGEST_LIMIT + ", not " + limit);
    }
    return OptionalLong.of(number.longValueExact());
  }

  private PlanNode union(Union union) {
    Schema schema = TypeMapping.toSchema(union.getRowType());
    List<PlanNode> inputs =
        union.getInputs().stream()
            .map(input -> AggregateTranslator.conformed(plan(input), schema))
            .toList();
    return new UnionAll(inputs, schema);
  }

  private PlanNode values(Values values) {
    Schema schema = TypeMapping.toSchema(values.getRowType());
    List<List<Literal>> tuples = new ArrayList<>();
    for (List<RexLiteral> tuple : values.getTuples()) {
      List<Literal> literals = new ArrayList<>();
      for (int i = 0; i < schema.size(); i++) {
        ColumnType type = schema.field(i).type();
        literals.add(ConstantValues.literal(tuple.get(i), type));
      }
      tuples.add(literals);
    }
    return new dev.duckpond.engine.plan.Values(schema, tuples);
  }
}
