package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetNode;
import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.StructField;
import java.util.List;

/** Arrays, stored as a group of a repeated group {@code list} of one {@code element}. */
final class ListShredder extends ColumnShredder {
  private final int definition;
  private final int elementRepetition;
  private final ColumnShredder element;

  ListShredder(StructField field, ArrayType type, int definition, int repetition) {
    super(field.getName(), field.isNullable());
    this.definition = definition;
    this.elementRepetition = repetition + 1;
    StructField elementField =
        new StructField("element", type.getElementType(), type.containsNull());
    this.element = of(elementField, definition + 1, elementRepetition);
  }

  @Override
  ParquetNode node() {
    ParquetNode repeated =
        new ParquetNode.Group(
            "list",
            ParquetNode.Repetition.REPEATED,
            ParquetNode.GroupKind.STRUCT,
            List.of(element.node()));
    return new ParquetNode.Group(
        name(), repetition(), ParquetNode.GroupKind.LIST, List.of(repeated));
  }

  @Override
  void addValue(ColumnVector vector, int row, int repetition) {
    ArrayValue array = vector.getArray(row);
    if (array.getSize() == 0) {
      addAbsent(repetition, definition);
      return;
    }
    ColumnVector elements = array.getElements();
    for (int i = 0; i < array.getSize(); i++) {
      element.add(elements, i, i == 0 ? repetition : elementRepetition, definition + 1);
    }
  }

  @Override
  void addAbsent(int repetition, int absentDefinition) {
    element.addAbsent(repetition, absentDefinition);
  }

  @Override
  void takeLeaves(List<LeafValues> target) {
    element.takeLeaves(target);
  }
}
