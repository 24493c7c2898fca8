package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.VectorBuilder;
import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.MapValue;
import io.delta.kernel.defaults.engine.DefaultJsonHandler;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BinaryType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.ByteType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FloatType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.ShortType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Batches of the kernel for tests. */
final class KernelBatches {
  private KernelBatches() {}

  /** Rows from their JSON. */
  static FilteredColumnarBatch ofJson(StructType schema, String... rows) {
    VectorBuilder builder = new VectorBuilder(ColumnType.VARCHAR);
    for (String row : rows) {
      builder.appendString(row);
    }
    ColumnVector json = new FlatVector(StringType.STRING, builder.build());
    ColumnarBatch batch =
        new DefaultJsonHandler(new LocalFileIO()).parseJson(json, schema, Optional.empty());
    return new FilteredColumnarBatch(batch, Optional.empty());
  }

  static <T> CloseableIterator<T> iterator(List<T> elements) {
    Iterator<T> iterator = elements.iterator();
    return new CloseableIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public T next() {
        return iterator.next();
      }

      @Override
      public void close() {}
    };
  }

  /** A line for each row, values separated by bars. */
  static String text(ColumnarBatch batch) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < batch.getSize(); row++) {
      for (int column = 0; column < batch.getSchema().length(); column++) {
        text.append(column == 0 ? "" : " | ").append(text(batch.getColumnVector(column), row));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String text(ColumnVector vector, int row) {
    DataType type = vector.getDataType();
    if (vector.isNullAt(row)) {
      return "null";
    } else if (type instanceof StructType structure) {
      StringBuilder text = new StringBuilder("{");
      for (int i = 0; i < structure.length(); i++) {
        text.append(i == 0 ? "" : ", ").append(structure.at(i).getName()).append(": ");
        text.append(text(vector.getChild(i), row));
      }
      return text.append('}').toString();
    } else if (type instanceof ArrayType) {
      ArrayValue array = vector.getArray(row);
      StringBuilder text = new StringBuilder("[");
      for (int i = 0; i < array.getSize(); i++) {
        text.append(i == 0 ? "" : ", ").append(text(array.getElements(), i));
      }
      return text.append(']').toString();
    } else if (type instanceof MapType) {
      MapValue map = vector.getMap(row);
      StringBuilder text = new StringBuilder("{");
      for (int i = 0; i < map.getSize(); i++) {
        text.append(i == 0 ? "" : ", ").append(text(map.getKeys(), i));
        text.append('=').append(text(map.getValues(), i));
      }
      return text.append('}').toString();
    } else if (type instanceof StringType) {
      return "'" + vector.getString(row) + "'";
    } else if (type instanceof BooleanType) {
      return String.valueOf(vector.getBoolean(row));
    } else if (type instanceof ByteType) {
      return String.valueOf(vector.getByte(row));
    } else if (type instanceof ShortType) {
      return String.valueOf(vector.getShort(row));
    } else if (type instanceof IntegerType || type instanceof DateType) {
      return String.valueOf(vector.getInt(row));
    } else if (type instanceof FloatType) {
      return String.valueOf(vector.getFloat(row));
    } else if (type instanceof DoubleType) {
      return String.valueOf(vector.getDouble(row));
    } else if (type instanceof DecimalType) {
      return vector.getDecimal(row).toPlainString();
    } else if (type instanceof BinaryType) {
      return HexFormat.of().formatHex(vector.getBinary(row));
    }
    return String.valueOf(vector.getLong(row));
  }
}
