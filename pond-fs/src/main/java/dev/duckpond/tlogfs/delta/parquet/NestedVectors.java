package dev.duckpond.tlogfs.delta.parquet;

import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.MapValue;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StructType;
import java.util.List;

/** Vectors of structures, arrays and maps, and of nothing but nulls. */
final class NestedVectors {
  private NestedVectors() {}

  /** Structures, whose fields are vectors of the same length. */
  static ColumnVector structures(StructType type, boolean[] nulls, List<ColumnVector> children) {
    return new StructureVector(type, nulls, List.copyOf(children));
  }

  /**
   * Arrays.
   *
   * @param starts where each row's elements start in {@code elements}; they end where the next
   *     row's start
   */
  static ColumnVector arrays(ArrayType type, boolean[] nulls, int[] starts, ColumnVector elements) {
    return new ArrayVector(type, nulls, starts, elements);
  }

  /** Maps; see {@link #arrays}. */
  static ColumnVector maps(
      MapType type, boolean[] nulls, int[] starts, ColumnVector keys, ColumnVector values) {
    return new MapVector(type, nulls, starts, keys, values);
  }

  /** Nulls of any type. */
  static ColumnVector nulls(DataType type, int size) {
    return new NullVector(type, size);
  }

  private abstract static class NullableVector implements ColumnVector {
    private final DataType type;
    private final boolean[] nulls;

    NullableVector(DataType type, boolean[] nulls) {
      this.type = type;
      this.nulls = nulls;
    }

    @Override
    public DataType getDataType() {
      return type;
    }

    @Override
    public int getSize() {
      return nulls.length;
    }

    @Override
    public boolean isNullAt(int row) {
      return nulls[row];
    }

    @Override
    public void close() {}
  }

  private static final class StructureVector extends NullableVector {
    private final List<ColumnVector> children;

    StructureVector(StructType type, boolean[] nulls, List<ColumnVector> children) {
      super(type, nulls);
      this.children = children;
    }

    @Override
    public ColumnVector getChild(int index) {
      return children.get(index);
    }
  }

  private static final class ArrayVector extends NullableVector {
    private final int[] starts;
    private final ColumnVector elements;

    ArrayVector(ArrayType type, boolean[] nulls, int[] starts, ColumnVector elements) {
      super(type, nulls);
      this.starts = starts;
      this.elements = elements;
    }

    @Override
    public ArrayValue getArray(int row) {
      ColumnVector range = new RangeVector(elements, starts[row], starts[row + 1]);
      return new ArrayValue() {
        @Override
        public int getSize() {
          return range.getSize();
        }

        @Override
        public ColumnVector getElements() {
          return range;
        }
      };
    }
  }

  private static final class MapVector extends NullableVector {
    private final int[] starts;
    private final ColumnVector keys;
    private final ColumnVector values;

    MapVector(MapType type, boolean[] nulls, int[] starts, ColumnVector keys, ColumnVector values) {
      super(type, nulls);
      this.starts = starts;
      this.keys = keys;
      this.values = values;
    }

    @Override
    public MapValue getMap(int row) {
      ColumnVector keyRange = new RangeVector(keys, starts[row], starts[row + 1]);
      ColumnVector valueRange = new RangeVector(values, starts[row], starts[row + 1]);
      return new MapValue() {
        @Override
        public int getSize() {
          return keyRange.getSize();
        }

        @Override
        public ColumnVector getKeys() {
          return keyRange;
        }

        @Override
        public ColumnVector getValues() {
          return valueRange;
        }
      };
    }
  }

  private record NullVector(DataType type, int size) implements ColumnVector {
    @Override
    public DataType getDataType() {
      return type;
    }

    @Override
    public int getSize() {
      return size;
    }

    @Override
    public boolean isNullAt(int row) {
      return true;
    }

    @Override
    public ColumnVector getChild(int index) {
      return new NullVector(((StructType) type).at(index).getDataType(), size);
    }

    @Override
    public void close() {}
  }
}
