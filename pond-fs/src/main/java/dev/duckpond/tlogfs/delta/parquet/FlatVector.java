package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.types.DataType;
import java.math.BigDecimal;

/**
 * One of our vectors in the kernel's form. Asking for another type than the column's is an error of
 * the caller.
 */
public final class FlatVector implements ColumnVector {
  private final DataType type;
  private final Vector vector;

  /**
   * @param type the kernel's type of the vector
   */
  public FlatVector(DataType type, Vector vector) {
    this.type = type;
    this.vector = vector.flatten();
  }

  @Override
  public DataType getDataType() {
    return type;
  }

  @Override
  public int getSize() {
    return vector.length();
  }

  @Override
  public boolean isNullAt(int row) {
    return vector.isNull(row);
  }

  @Override
  public boolean getBoolean(int row) {
    return ((BooleanVector) vector).values()[row];
  }

  @Override
  public byte getByte(int row) {
    return (byte) getInt(row);
  }

  @Override
  public short getShort(int row) {
    return (short) getInt(row);
  }

  @Override
  public int getInt(int row) {
    return ((IntVector) vector).values()[row];
  }

  @Override
  public long getLong(int row) {
    return ((LongVector) vector).values()[row];
  }

  @Override
  public float getFloat(int row) {
    return ((FloatVector) vector).values()[row];
  }

  @Override
  public double getDouble(int row) {
    return ((DoubleVector) vector).values()[row];
  }

  @Override
  public byte[] getBinary(int row) {
    return ((BytesVector) vector).bytes(row);
  }

  @Override
  public String getString(int row) {
    return ((BytesVector) vector).string(row);
  }

  @Override
  public BigDecimal getDecimal(int row) {
    int scale = vector.type().scale();
    return vector instanceof Int128Vector v
        ? new BigDecimal(v.unscaled(row), scale)
        : BigDecimal.valueOf(((LongVector) vector).values()[row], scale);
  }

  @Override
  public void close() {}
}
