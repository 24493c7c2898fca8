package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetNode;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import java.util.ArrayList;
import java.util.List;

/** Structures. */
final class StructShredder extends ColumnShredder {
  private final int definition;
  private final List<ColumnShredder> children = new ArrayList<>();

  StructShredder(StructField field, StructType type, int definition, int repetition) {
    super(field.getName(), field.isNullable());
    if (type.length() == 0) {
      throw new UnsupportedOperationException(
          "column " + field.getName() + ": no Parquet files with an empty structure");
    }
    this.definition = definition;
    for (StructField child : type.fields()) {
      children.add(of(child, definition, repetition));
    }
  }

  @Override
  ParquetNode node() {
    List<ParquetNode> nodes = children.stream().map(ColumnShredder::node).toList();
    return new ParquetNode.Group(name(), repetition(), ParquetNode.GroupKind.STRUCT, nodes);
  }

  @Override
  void addValue(ColumnVector vector, int row, int repetition) {
    for (int i = 0; i < children.size(); i++) {
      children.get(i).add(vector.getChild(i), row, repetition, definition);
    }
  }

  @Override
  void addAbsent(int repetition, int absentDefinition) {
    for (ColumnShredder child : children) {
      child.addAbsent(repetition, absentDefinition);
    }
  }

  @Override
  void takeLeaves(List<LeafValues> target) {
    for (ColumnShredder child : children) {
      child.takeLeaves(target);
    }
  }
}
