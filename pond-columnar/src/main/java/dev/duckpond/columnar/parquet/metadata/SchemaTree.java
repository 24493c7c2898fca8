package dev.duckpond.columnar.parquet.metadata;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/** Finds the leaves of a file's schema, which is a tree written down depth first. */
public final class SchemaTree {
  private static final int MAX_DEPTH = 256;

  private final List<SchemaElement> elements;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<String> path = new ArrayList<>();
  private final List<FieldRepetitionType> presences = new ArrayList<>();
  private int next = 1;

  private SchemaTree(List<SchemaElement> elements) {
    this.elements = elements;
  }

  /** The leaves, in the order of the file's column chunks. */
  public static List<Leaf> leaves(List<SchemaElement> elements) throws MalformedDataException {
    if (elements.isEmpty()) {
      throw new MalformedDataException("the schema is empty");
    }
    SchemaTree tree = new SchemaTree(elements);
    tree.visitChildren(elements.get(0).getNum_children(), 0, 0);
    if (tree.next != elements.size()) {
      throw new MalformedDataException(
          "the schema has " + elements.size() + " elements, of which " + tree.next + " are used");
    }
    return List.copyOf(tree.leaves);
  }

  private void visitChildren(int count, int definition, int repetition)
      throws MalformedDataException {
    if (path.size() > MAX_DEPTH) {
      throw new MalformedDataException("the schema is nested more than " + MAX_DEPTH + " deep");
    }
    for (int i = 0; i < count; i++) {
      if (next >= elements.size()) {
        throw new MalformedDataException("the schema ends too early");
      }
      visit(elements.get(next++), definition, repetition);
    }
  }

  private void visit(SchemaElement element, int outerDefinition, int outerRepetition)
      throws MalformedDataException {
    FieldRepetitionType presence = element.getRepetition_type();
    int definition = outerDefinition + (presence == FieldRepetitionType.OPTIONAL ? 1 : 0);
    int repetition = outerRepetition;
    if (presence == FieldRepetitionType.REPEATED) {
      definition++;
      repetition++;
    }
    if (presence == null) {
      throw new MalformedDataException(
          "column " + element.getName() + " is neither required, optional nor repeated");
    }
    path.add(element.getName());
    presences.add(presence);
    if (element.isSetType()) {
      leaves.add(leaf(element, definition, repetition));
    } else {
      visitChildren(element.getNum_children(), definition, repetition);
    }
    path.remove(path.size() - 1);
    presences.remove(presences.size() - 1);
  }

  private Leaf leaf(SchemaElement element, int definition, int repetition)
      throws MalformedDataException {
    Type type = element.getType();
    int length = 0;
    if (type == null) {
      throw new MalformedDataException("column " + element.getName() + " has an unknown type");
    } else if (type == Type.FIXED_LEN_BYTE_ARRAY) {
      length = element.getType_length();
      if (length < 1) {
        throw new MalformedDataException(
            "column " + element.getName() + " has values of " + length + " bytes");
      }
    }
    try {
      return new Leaf(
          path, presences, type, length, definition, repetition, TypeMapping.of(element), "");
    } catch (MalformedDataException e) {
      return new Leaf(path, presences, type, length, definition, repetition, null, e.getMessage());
    }
  }
}
