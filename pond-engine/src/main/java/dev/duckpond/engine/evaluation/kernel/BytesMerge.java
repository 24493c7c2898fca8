package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts one column of bytes together. Parts of one data array share it; of several, each row's bytes
 * are copied, unless rows repeat so much of a part that copying the whole part is less.
 */
final class BytesMerge {
  private final ColumnType type;
  private final int rowCount;
  private final int[] starts;
  private final int[] lengths;
  private final int[] parts;
  private final List<byte[]> datas = new ArrayList<>();

  BytesMerge(ColumnType type, int rowCount) {
    this.type = type;
    this.rowCount = rowCount;
    this.starts = new int[rowCount];
    this.lengths = new int[rowCount];
    this.parts = new int[rowCount];
  }

  void put(BytesVector values, int[] rows, int count) {
    int part = partOf(values.data());
    for (int i = 0; i < count; i++) {
      starts[rows[i]] = values.starts()[i];
      lengths[rows[i]] = values.lengths()[i];
      parts[rows[i]] = part;
    }
  }

  private int partOf(byte[] data) {
    for (int i = 0; i < datas.size(); i++) {
      if (datas.get(i) == data) {
        return i;
      }
    }
    datas.add(data);
    return datas.size() - 1;
  }

  BytesVector build(boolean @Nullable [] nulls) {
    if (datas.size() <= 1) {
      byte[] data = datas.isEmpty() ? new byte[0] : datas.get(0);
      return new BytesVector(type, rowCount, data, starts, lengths, nulls);
    }
    long[] used = new long[datas.size()];
    for (int i = 0; i < rowCount; i++) {
      used[parts[i]] += lengths[i];
    }
    BytesOutput output = new BytesOutput(type, rowCount);
    int[] wholeParts = new int[datas.size()];
    for (int part = 0; part < wholeParts.length; part++) {
      byte[] data = datas.get(part);
      wholeParts[part] = data.length <= used[part] ? output.append(data, 0, data.length) : -1;
    }
    for (int i = 0; i < rowCount; i++) {
      int whole = wholeParts[parts[i]];
      int start =
          whole >= 0
              ? whole + starts[i]
              : output.append(datas.get(parts[i]), starts[i], lengths[i]);
      output.setRow(i, start, lengths[i]);
    }
    return output.build(nulls);
  }
}
