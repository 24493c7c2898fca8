package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Whole files as lists of text, to be compared. */
final class Columns {
  private Columns() {}

  /** All rows of all columns, a list a column; nulls are the text "null". */
  static List<List<String>> readAll(RandomAccessSource source) throws IOException {
    ParquetFooter footer = ParquetFooter.read(source);
    int[] columns = new int[footer.schema().size()];
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      columns[i] = i;
      texts.add(new ArrayList<>());
    }
    for (int group = 0; group < footer.rowGroups().size(); group++) {
      try (BatchReader reader = ParquetReader.open(source, footer, group, columns)) {
        for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
          for (int i = 0; i < columns.length; i++) {
            append(batch.column(i), texts.get(i));
          }
        }
      }
    }
    return texts;
  }

  private static void append(Vector column, List<String> texts) {
    Vector vector = column.flatten();
    for (int row = 0; row < vector.length(); row++) {
      texts.add(vector.isNull(row) ? "null" : text(vector, row));
    }
  }

  static String text(Vector vector, int row) {
    if (vector instanceof BooleanVector v) {
      return String.valueOf(v.values()[row]);
    } else if (vector instanceof IntVector v) {
      return String.valueOf(v.values()[row]);
    } else if (vector instanceof LongVector v) {
      return new BigDecimal(BigInteger.valueOf(v.values()[row]), v.type().scale()).toPlainString();
    } else if (vector instanceof Int128Vector v) {
      return new BigDecimal(v.unscaled(row), v.type().scale()).toPlainString();
    } else if (vector instanceof FloatVector v) {
      return Double.toString(v.values()[row]);
    } else if (vector instanceof DoubleVector v) {
      return Double.toString(v.values()[row]);
    } else if (vector instanceof BytesVector v) {
      return switch (v.type().kind()) {
        case VARCHAR -> v.string(row);
        case UUID -> {
          ByteBuffer bytes = ByteBuffer.wrap(v.bytes(row));
          yield new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        default -> HexFormat.of().withUpperCase().formatHex(v.bytes(row));
      };
    }
    throw new AssertionError(vector.getClass());
  }
}
