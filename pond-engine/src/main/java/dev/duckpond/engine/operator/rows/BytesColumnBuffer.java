package dev.duckpond.engine.operator.rows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts and bytes. A value of a dictionary is copied once, however many rows have it. */
final class BytesColumnBuffer extends ColumnBuffer {
  private static final int NOT_COPIED = -1;

  private final GrowingArray<byte[]> data = new GrowingArray<>(new byte[0], 1);
  private final GrowingArray<int[]> starts = new GrowingArray<>(new int[0], 4);
  private final GrowingArray<int[]> lengths = new GrowingArray<>(new int[0], 4);
  private @Nullable Vector dictionary;
  private int[] startOfCode = {};

  BytesColumnBuffer(ColumnType type) {
    super(type);
  }

  @Override
  void appendValues(Vector vector) {
    if (vector instanceof DictionaryVector coded && coded.dictionary().length() > 0) {
      appendCoded(coded, (BytesVector) coded.dictionary());
    } else {
      appendBytes((BytesVector) vector.flatten());
    }
  }

  private void appendBytes(BytesVector vector) {
    int rows = vector.length();
    int first = starts.extend(rows);
    for (int i = 0; i < rows; i++) {
      int length = vector.isNull(i) ? 0 : vector.lengths()[i];
      starts.array()[first + i] = copy(vector, i, length);
    }
    lengths.append(vector.lengths(), 0, rows);
  }

  private void appendCoded(DictionaryVector vector, BytesVector values) {
    if (values != dictionary) {
      dictionary = values;
      startOfCode = new int[values.length()];
      Arrays.fill(startOfCode, NOT_COPIED);
    }
    int rows = vector.length();
    int[] codes = vector.codes();
    int firstStart = starts.extend(rows);
    int firstLength = lengths.extend(rows);
    for (int i = 0; i < rows; i++) {
      int code = codes[i];
      if (startOfCode[code] == NOT_COPIED) {
        startOfCode[code] = copy(values, code, values.lengths()[code]);
      }
      starts.array()[firstStart + i] = startOfCode[code];
      lengths.array()[firstLength + i] = values.lengths()[code];
    }
  }

  private int copy(BytesVector source, int row, int length) {
    int start = data.length();
    data.append(source.data(), source.starts()[row], length);
    return start;
  }

  @Override
  Vector vector(int length, boolean @Nullable [] nullFlags) {
    return new BytesVector(type, length, data.array(), starts.array(), lengths.array(), nullFlags);
  }

  @Override
  long byteSizeOfValues() {
    return data.byteSize() + starts.byteSize() + lengths.byteSize() + 4L * startOfCode.length;
  }
}
