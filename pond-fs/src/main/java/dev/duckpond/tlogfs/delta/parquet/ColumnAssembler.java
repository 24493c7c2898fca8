package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.LeafSchema;
import dev.duckpond.columnar.parquet.LeafSchema.Occurrence;
import dev.duckpond.columnar.parquet.ParquetException;
import dev.duckpond.columnar.vector.Vector;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts columns together again from the entries of their leaves. What the file does not have is
 * null.
 */
final class ColumnAssembler {
  private final String file;

  ColumnAssembler(String file) {
    this.file = file;
  }

  /**
   * The values of a node.
   *
   * @param leaves those beneath the node, with a slot for each value; may be none
   * @param depth of the node in the paths of the leaves
   * @param entered whether the node is repeated and the slots are those within it
   */
  ColumnVector assemble(DataType type, List<LeafSlots> leaves, int size, int depth, boolean entered)
      throws ParquetException {
    if (leaves.isEmpty()) {
      return NestedVectors.nulls(type, size);
    }
    LeafSlots first = leaves.get(0);
    boolean repeated = first.schema().occurrences().get(depth) == Occurrence.REPEATED && !entered;
    if (type instanceof ArrayType array) {
      return assembleArray(array, leaves, repeated ? depth : depth + 1, repeated);
    } else if (repeated) {
      throw refused(first.schema(), depth, type);
    } else if (type instanceof StructType structure) {
      return assembleStructure(structure, leaves, depth);
    } else if (type instanceof MapType map) {
      return assembleMap(map, leaves, depth + 1);
    }
    return assembleLeaf(type, first, depth);
  }

  private ColumnVector assembleLeaf(DataType type, LeafSlots leaf, int depth)
      throws ParquetException {
    LeafSchema schema = leaf.schema();
    if (schema.path().size() != depth + 1) {
      throw refused(schema, depth, type);
    }
    Vector converted =
        LeafConversion.convert(leaf.values(), LeafTypes.columnType(type, schema.path().get(depth)));
    if (converted == null) {
      throw refused(schema, depth, type);
    }
    return new FlatVector(type, converted);
  }

  private ColumnVector assembleStructure(StructType type, List<LeafSlots> leaves, int depth)
      throws ParquetException {
    LeafSlots first = leaves.get(0);
    if (first.schema().path().size() == depth + 1) {
      throw refused(first.schema(), depth, type);
    }
    boolean[] nulls = first.below(first.schema().definitionLevel(depth));
    List<ColumnVector> children = new ArrayList<>();
    for (StructField field : type.fields()) {
      List<LeafSlots> beneath = beneath(leaves, depth + 1, field.getName());
      children.add(assemble(field.getDataType(), beneath, first.size(), depth + 1, false));
    }
    return NestedVectors.structures(type, nulls, children);
  }

  private ColumnVector assembleArray(
      ArrayType type, List<LeafSlots> leaves, int repeatedDepth, boolean bare)
      throws ParquetException {
    Repeated repeated = enter(type, leaves, repeatedDepth, bare);
    boolean elementIsRepeated = isElement(leaves, repeatedDepth);
    ColumnVector elements =
        assemble(
            type.getElementType(),
            repeated.leaves(),
            repeated.size(),
            elementIsRepeated ? repeatedDepth : repeatedDepth + 1,
            elementIsRepeated);
    return NestedVectors.arrays(type, repeated.nulls(), repeated.starts(), elements);
  }

  /** Whether the repeated node of a list is the element itself, as older writers have it. */
  private static boolean isElement(List<LeafSlots> leaves, int depth) {
    List<String> path = leaves.get(0).schema().path();
    if (path.size() == depth + 1) {
      return true;
    }
    String child = path.get(depth + 1);
    for (LeafSlots leaf : leaves) {
      if (!leaf.schema().path().get(depth + 1).equals(child)) {
        return true;
      }
    }
    String name = path.get(depth);
    return name.equals("array") || (depth > 0 && name.equals(path.get(depth - 1) + "_tuple"));
  }

  private ColumnVector assembleMap(MapType type, List<LeafSlots> leaves, int repeatedDepth)
      throws ParquetException {
    Repeated repeated = enter(type, leaves, repeatedDepth, false);
    int depth = repeatedDepth + 1;
    if (repeated.leaves().get(0).schema().path().size() <= depth) {
      throw refused(leaves.get(0).schema(), repeatedDepth - 1, type);
    }
    // The key comes first, whatever the two are called.
    String keyName = repeated.leaves().get(0).schema().path().get(depth);
    List<LeafSlots> keys = beneath(repeated.leaves(), depth, keyName);
    List<LeafSlots> values =
        repeated.leaves().stream().filter(leaf -> !keys.contains(leaf)).toList();
    return NestedVectors.maps(
        type,
        repeated.nulls(),
        repeated.starts(),
        assemble(type.getKeyType(), keys, repeated.size(), depth, false),
        assemble(type.getValueType(), values, repeated.size(), depth, false));
  }

  /** The slots within a repeated node, of each leaf, and how they belong to those outside. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  private record Repeated(List<LeafSlots> leaves, boolean[] nulls, int[] starts) {
    int size() {
      return starts[starts.length - 1];
    }
  }

  private Repeated enter(DataType type, List<LeafSlots> leaves, int depth, boolean bare)
      throws ParquetException {
    LeafSlots first = leaves.get(0);
    if (first.schema().path().size() <= depth
        || first.schema().occurrences().get(depth) != Occurrence.REPEATED) {
      throw refused(first.schema(), depth - 1, type);
    }
    boolean[] nulls =
        bare ? new boolean[first.size()] : first.below(first.schema().definitionLevel(depth - 1));
    int[] starts = new int[first.size() + 1];
    List<LeafSlots> inner = new ArrayList<>();
    inner.add(first.within(depth, starts));
    for (LeafSlots leaf : leaves.subList(1, leaves.size())) {
      int[] others = new int[leaf.size() + 1];
      inner.add(leaf.within(depth, others));
      if (!Arrays.equals(starts, others)) {
        throw new ParquetException(
            file
                + " is damaged: columns "
                + name(first.schema())
                + " and "
                + name(leaf.schema())
                + " differ in the lengths of a list");
      }
    }
    return new Repeated(inner, nulls, starts);
  }

  /** The leaves whose path has a name at a depth. */
  static List<LeafSlots> beneath(List<LeafSlots> leaves, int depth, String name) {
    return leaves.stream()
        .filter(
            leaf ->
                leaf.schema().path().size() > depth && leaf.schema().path().get(depth).equals(name))
        .toList();
  }

  private ParquetException refused(LeafSchema leaf, int depth, DataType wanted) {
    return new ParquetException(
        "column "
            + String.join(".", leaf.path().subList(0, Math.max(depth, 0) + 1))
            + " of "
            + file
            + " is not "
            + wanted);
  }

  private static String name(LeafSchema leaf) {
    return String.join(".", leaf.path());
  }
}
