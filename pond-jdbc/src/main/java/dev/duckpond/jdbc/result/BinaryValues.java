package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** VARBINARY; as text lower-case hexadecimal digits. */
final class BinaryValues extends ColumnValues {
  private @Nullable BytesVector values;

  BinaryValues(String label, ColumnType type) {
    super(label, type);
  }

  @Override
  void bind(Vector vector) {
    values = (BytesVector) vector;
  }

  @Override
  String text(int at) {
    return HexFormat.of().formatHex(bytes(at));
  }

  @Override
  Object object(int at) {
    return bytes(at);
  }

  @Override
  byte[] bytes(int at) {
    return java.util.Objects.requireNonNull(values, "bound").bytes(at);
  }
}
