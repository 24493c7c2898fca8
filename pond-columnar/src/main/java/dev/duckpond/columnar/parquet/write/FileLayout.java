package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.parquet.write.ParquetNode.Group;
import dev.duckpond.columnar.parquet.write.ParquetNode.GroupKind;
import dev.duckpond.columnar.parquet.write.ParquetNode.Leaf;
import dev.duckpond.columnar.parquet.write.ParquetNode.Repetition;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MapType;
import org.apache.parquet.format.SchemaElement;

/** The schema of a Parquet file to be written, and its leaves in the order of their chunks. */
public final class FileLayout {
  private final List<SchemaElement> elements = new ArrayList<>();
  private final List<LeafColumn> leaves = new ArrayList<>();

  /** A file of these columns. */
  public FileLayout(List<ParquetNode> columns) {
    elements.add(new SchemaElement("schema").setNum_children(columns.size()));
    for (ParquetNode column : columns) {
      add(column, List.of(), 0, 0);
    }
  }

  /** A file of flat columns. */
  public static FileLayout of(Schema schema) {
    List<ParquetNode> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      Repetition repetition = field.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
      columns.add(new Leaf(field.name(), repetition, field.type()));
    }
    return new FileLayout(columns);
  }

  /** The columns that have values, depth first. */
  public List<LeafColumn> leaves() {
    return List.copyOf(leaves);
  }

  List<SchemaElement> elements() {
    return elements;
  }

  private void add(ParquetNode node, List<String> parents, int definition, int repetition) {
    List<String> path = new ArrayList<>(parents);
    path.add(node.name());
    int maxDefinition = node.repetition() == Repetition.REQUIRED ? definition : definition + 1;
    int maxRepetition = node.repetition() == Repetition.REPEATED ? repetition + 1 : repetition;
    if (node instanceof Leaf leaf) {
      SchemaElement element = LeafElements.element(leaf.name(), leaf.type());
      elements.add(element.setRepetition_type(repetitionType(leaf.repetition())));
      leaves.add(new LeafColumn(path, leaf.type(), maxDefinition, maxRepetition));
    } else if (node instanceof Group group) {
      elements.add(groupElement(group));
      for (ParquetNode child : group.children()) {
        add(child, path, maxDefinition, maxRepetition);
      }
    }
  }

  private static SchemaElement groupElement(Group group) {
    SchemaElement element =
        new SchemaElement(group.name())
            .setRepetition_type(repetitionType(group.repetition()))
            .setNum_children(group.children().size());
    if (group.kind() == GroupKind.LIST) {
      element.setConverted_type(ConvertedType.LIST);
      element.setLogicalType(LogicalType.LIST(new ListType()));
    } else if (group.kind() == GroupKind.MAP) {
      element.setConverted_type(ConvertedType.MAP);
      element.setLogicalType(LogicalType.MAP(new MapType()));
    }
    return element;
  }

  private static FieldRepetitionType repetitionType(Repetition repetition) {
    return switch (repetition) {
      case REQUIRED -> FieldRepetitionType.REQUIRED;
      case OPTIONAL -> FieldRepetitionType.OPTIONAL;
      case REPEATED -> FieldRepetitionType.REPEATED;
    };
  }
}
