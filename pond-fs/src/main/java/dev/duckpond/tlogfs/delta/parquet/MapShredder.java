package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.write.LeafValues;
import dev.duckpond.columnar.parquet.write.ParquetNode;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.MapValue;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StructField;
import java.util.List;

/** Maps, stored as a group of a repeated group {@code key_value} of key and value. */
final class MapShredder extends ColumnShredder {
  private final int definition;
  private final int entryRepetition;
  private final ColumnShredder key;
  private final ColumnShredder value;

  MapShredder(StructField field, MapType type, int definition, int repetition) {
    super(field.getName(), field.isNullable());
    this.definition = definition;
    this.entryRepetition = repetition + 1;
    StructField keyField = new StructField("key", type.getKeyType(), false);
    StructField valueField =
        new StructField("value", type.getValueType(), type.isValueContainsNull());
    this.key = of(keyField, definition + 1, entryRepetition);
    this.value = of(valueField, definition + 1, entryRepetition);
  }

  @Override
  ParquetNode node() {
    ParquetNode repeated =
        new ParquetNode.Group(
            "key_value",
            ParquetNode.Repetition.REPEATED,
            ParquetNode.GroupKind.STRUCT,
            List.of(key.node(), value.node()));
    return new ParquetNode.Group(
        name(), repetition(), ParquetNode.GroupKind.MAP, List.of(repeated));
  }

  @Override
  void addValue(ColumnVector vector, int row, int repetition) {
    MapValue map = vector.getMap(row);
    if (map.getSize() == 0) {
      addAbsent(repetition, definition);
      return;
    }
    ColumnVector keys = map.getKeys();
    ColumnVector values = map.getValues();
    for (int i = 0; i < map.getSize(); i++) {
      int entry = i == 0 ? repetition : entryRepetition;
      key.add(keys, i, entry, definition + 1);
      value.add(values, i, entry, definition + 1);
    }
  }

  @Override
  void addAbsent(int repetition, int absentDefinition) {
    key.addAbsent(repetition, absentDefinition);
    value.addAbsent(repetition, absentDefinition);
  }

  @Override
  void takeLeaves(List<LeafValues> target) {
    key.takeLeaves(target);
    value.takeLeaves(target);
  }
}
