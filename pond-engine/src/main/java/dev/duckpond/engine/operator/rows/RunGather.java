package dev.duckpond.engine.operator.rows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.util.List;

/** Batches of rows picked from several row buffers. */
public final class RunGather {
  private RunGather() {}

  /**
   * The rows {@code rows[i]} of run {@code runs[i]}, for i below {@code count}.
   *
   * @param sources at least one, all of the same columns, without dictionaries
   */
  public static ColumnBatch gather(List<ColumnBatch> sources, int[] runs, int[] rows, int count) {
    if (sources.size() == 1) {
      return sources.get(0).select(rows.clone(), count);
    }
    Vector[] columns = new Vector[sources.get(0).columnCount()];
    for (int column = 0; column < columns.length; column++) {
      Vector[] vectors = new Vector[sources.size()];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = sources.get(i).column(column);
      }
      columns[column] = gather(vectors, runs, rows, count);
    }
    return new ColumnBatch(count, columns);
  }

  private static Vector gather(Vector[] vectors, int[] runs, int[] rows, int count) {
    ColumnType type = vectors[0].type();
    VectorBuilder builder = new VectorBuilder(type);
    for (int i = 0; i < count; i++) {
      Vector vector = vectors[runs[i]];
      int row = rows[i];
      if (vector.isNull(row)) {
        builder.appendNull();
        continue;
      }
      switch (type.physicalType()) {
        case BOOLEAN -> builder.appendBoolean(((BooleanVector) vector).values()[row]);
        case INT -> builder.appendInt(((IntVector) vector).values()[row]);
        case LONG -> builder.appendLong(((LongVector) vector).values()[row]);
        case FLOAT -> builder.appendFloat(((FloatVector) vector).values()[row]);
        case DOUBLE -> builder.appendDouble(((DoubleVector) vector).values()[row]);
        case INT128 -> {
          Int128Vector wide = (Int128Vector) vector;
          builder.appendInt128(wide.high()[row], wide.low()[row]);
        }
        case BYTES -> {
          BytesVector bytes = (BytesVector) vector;
          builder.appendBytes(bytes.data(), bytes.starts()[row], bytes.lengths()[row]);
        }
      }
    }
    return builder.build();
  }
}
