package dev.duckpond.tlogfs.delta;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import io.delta.kernel.types.BinaryType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;

/** Column types in the kernel's terms. */
final class KernelTypes {
  private KernelTypes() {}

  static StructType structType(Schema schema) {
    StructType type = new StructType();
    for (Field field : schema.fields()) {
      type = type.add(field.name(), dataType(field.type()), field.nullable());
    }
    return type;
  }

  private static DataType dataType(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> BooleanType.BOOLEAN;
      case INTEGER -> IntegerType.INTEGER;
      case BIGINT -> LongType.LONG;
      case VARCHAR -> StringType.STRING;
      case VARBINARY -> BinaryType.BINARY;
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> TimestampType.TIMESTAMP;
      default -> throw new IllegalArgumentException("no column of type " + type + " in a table");
    };
  }
}
