package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUID; as bytes its 16, most significant first. */
final class UuidValues extends ColumnValues {
  private @Nullable BytesVector values;

  UuidValues(String label, ColumnType type) {
    super(label, type);
  }

  @Override
  void bind(Vector vector) {
    values = (BytesVector) vector;
  }

  @Override
  String text(int at) {
    return uuid(at).toString();
  }

  @Override
  Object object(int at) {
    return uuid(at);
  }

  @Override
  UUID uuid(int at) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes(at));
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  @Override
  byte[] bytes(int at) {
    return Objects.requireNonNull(values, "bound").bytes(at);
  }
}
