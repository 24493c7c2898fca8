package dev.duckpond.tlogfs.delta.parquet;

import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.MapValue;
import io.delta.kernel.types.DataType;
import java.math.BigDecimal;

/** Some rows of another vector, from one row to before another. */
final class RangeVector implements ColumnVector {
  private final ColumnVector vector;
  private final int from;
  private final int to;

  RangeVector(ColumnVector vector, int from, int to) {
    this.vector = vector;
    this.from = from;
    this.to = to;
  }

  @Override
  public DataType getDataType() {
    return vector.getDataType();
  }

  @Override
  public int getSize() {
    return to - from;
  }

  @Override
  public boolean isNullAt(int row) {
    return vector.isNullAt(from + row);
  }

  @Override
  public boolean getBoolean(int row) {
    return vector.getBoolean(from + row);
  }

  @Override
  public byte getByte(int row) {
    return vector.getByte(from + row);
  }

  @Override
  public short getShort(int row) {
    return vector.getShort(from + row);
  }

  @Override
  public int getInt(int row) {
    return vector.getInt(from + row);
  }

  @Override
  public long getLong(int row) {
    return vector.getLong(from + row);
  }

  @Override
  public float getFloat(int row) {
    return vector.getFloat(from + row);
  }

  @Override
  public double getDouble(int row) {
    return vector.getDouble(from + row);
  }

  @Override
  public byte[] getBinary(int row) {
    return vector.getBinary(from + row);
  }

  @Override
  public String getString(int row) {
    return vector.getString(from + row);
  }

  @Override
  public BigDecimal getDecimal(int row) {
    return vector.getDecimal(from + row);
  }

  @Override
  public MapValue getMap(int row) {
    return vector.getMap(from + row);
  }

  @Override
  public ArrayValue getArray(int row) {
    return vector.getArray(from + row);
  }

  @Override
  public ColumnVector getChild(int index) {
    return new RangeVector(vector.getChild(index), from, to);
  }

  @Override
  public void close() {}
}
