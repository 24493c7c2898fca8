package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import java.math.BigDecimal;
import java.util.HexFormat;

/**
 * Every type but VARBINARY to VARCHAR. What it writes, {@link FromText} reads as the same value.
 */
final class ToText implements Kernel {
  private final ColumnType source;

  ToText(ColumnType source) {
    this.source = source;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector column = operands[0];
    BytesOutput output = new BytesOutput(ColumnType.VARCHAR, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (!column.isNull(i)) {
        write(column, i, output);
        output.endRow(i);
      }
    }
    return output.build(column.nulls());
  }

  private void write(Vector column, int row, BytesOutput output) {
    switch (source.kind()) {
      case BOOLEAN -> output.append(((BooleanVector) column).values()[row] ? "true" : "false");
      case TINYINT, SMALLINT, INTEGER, BIGINT -> DigitsText.write(Integers.at(column, row), output);
      case REAL -> output.append(FloatingText.of(((FloatVector) column).values()[row]));
      case DOUBLE -> output.append(FloatingText.of(((DoubleVector) column).values()[row]));
      case DECIMAL ->
          output.append(
              new BigDecimal(RowValues.unscaled(column, row), source.scale()).toPlainString());
      case DATE -> DateTimeText.writeDate(Integers.at(column, row), output);
      case TIME -> DateTimeText.writeTime(Integers.at(column, row), output);
      case TIMESTAMP -> DateTimeText.writeTimestamp(Integers.at(column, row), output);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> {
        DateTimeText.writeTimestamp(Integers.at(column, row), output);
        output.append("+00");
      }
      case UUID -> output.append(uuid(((BytesVector) column).bytes(row)));
      case VARCHAR, VARBINARY ->
          throw new IllegalArgumentException(source + " is converted elsewhere");
    }
  }

  private static String uuid(byte[] bytes) {
    String digits = HexFormat.of().formatHex(bytes);
    return new StringBuilder(digits)
        .insert(20, '-')
        .insert(16, '-')
        .insert(12, '-')
        .insert(8, '-')
        .toString();
  }
}
