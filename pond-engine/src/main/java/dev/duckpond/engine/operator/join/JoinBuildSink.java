package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.BatchOperator;
import dev.duckpond.engine.operator.MemoryReservation;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.Sink;
import dev.duckpond.engine.operator.SinkPart;
import dev.duckpond.engine.operator.SplitSource;
import dev.duckpond.engine.operator.key.KeyTable;
import dev.duckpond.engine.operator.rows.RowBuffer;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.JoinType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the build side of a join; then makes the operators of the other side. */
public final class JoinBuildSink implements Sink {
  private final Join plan;
  private final OperatorContext context;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable JoinTable table;

  public JoinBuildSink(Join plan, OperatorContext context) {
    this.plan = plan;
    this.context = context;
  }

  @Override
  public SinkPart newPart() {
    Part part = new Part();
    parts.add(part);
    return part;
  }

  @Override
  public List<Runnable> finish() {
    return List.of(this::build);
  }

  private void build() {
    Part first = parts.isEmpty() ? new Part() : parts.get(0);
    for (int i = 1; i < parts.size(); i++) {
      Part other = parts.get(i);
      context.check();
      first.add(other.buffer.rows());
      other.clear();
    }
    parts.clear();
    table =
        JoinTable.build(
            first.buffer,
            KeyTable.of(keyTypes(), false),
            plan.rightKeys(),
            plan.type() == JoinType.FULL,
            first.memory,
            context);
  }

  /** Decimals of the same scale may be held in 64 bits on one side and in 128 on the other. */
  private List<ColumnType> keyTypes() {
    Schema left = plan.left().schema();
    Schema right = plan.right().schema();
    List<ColumnType> types = new ArrayList<>();
    for (int i = 0; i < plan.leftKeys().size(); i++) {
      ColumnType leftType = left.field(plan.leftKeys().get(i)).type();
      ColumnType rightType = right.field(plan.rightKeys().get(i)).type();
      if (leftType.kind() != rightType.kind() || leftType.scale() != rightType.scale()) {
        throw new IllegalArgumentException(
            "a join of " + leftType + " with " + rightType + " keys");
      }
      types.add(leftType.physicalType() == PhysicalType.INT128 ? leftType : rightType);
    }
    return types;
  }

  private JoinTable table() {
    return Objects.requireNonNull(table, "the build side has not ended");
  }

  /** Whether the join has no rows, whatever the other side has. */
  public boolean excludesAll() {
    return table().isEmpty() && (plan.type() == JoinType.INNER || plan.type() == JoinType.SEMI);
  }

  /** An operator for one worker of the other side, once the build side has ended. */
  public BatchOperator newProbe() {
    JoinTable built = table();
    if (plan.type() != JoinType.SEMI && plan.type() != JoinType.ANTI) {
      return new PairJoinOperator(plan, built, context);
    }
    return plan.residual() == null
        ? new KeyFilterOperator(plan, built)
        : new ResidualFilterOperator(plan, built, context);
  }

  /** The rows of the build side of a FULL join that no row of the other side has matched. */
  public SplitSource unmatched() {
    return () -> {
      List<Split> splits = new ArrayList<>();
      int rows = table().rows().rowCount();
      for (int from = 0; from < rows; from += UnmatchedSplit.LARGEST) {
        splits.add(
            new UnmatchedSplit(
                table(),
                plan.left().schema(),
                from,
                Math.min(rows, from + UnmatchedSplit.LARGEST)));
      }
      return splits;
    };
  }

  private final class Part implements SinkPart {
    private RowBuffer buffer = new RowBuffer(plan.right().schema());
    private final MemoryReservation memory =
        context.memory().reservation("the build side of a join");

    @Override
    public void add(int split, ColumnBatch batch) {
      add(batch);
    }

    void add(ColumnBatch batch) {
      buffer.append(batch);
      memory.resize(buffer.byteSize());
    }

    void clear() {
      buffer = new RowBuffer(plan.right().schema());
      memory.resize(0);
    }
  }
}
