package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.ByteRanges;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;

/** Makes sure that an encoding for strings of any length gives strings of one length. */
final class CheckedWidth implements ValueDecoder<ByteRanges> {
  private final ValueDecoder<ByteRanges> stored;
  private final int width;

  CheckedWidth(ValueDecoder<ByteRanges> stored, int width) {
    this.stored = stored;
    this.width = width;
  }

  @Override
  public void read(ByteRanges target, int offset, int count) throws MalformedDataException {
    stored.read(target, offset, count);
    for (int i = offset; i < offset + count; i++) {
      if (target.lengths()[i] != width) {
        throw new MalformedDataException(
            "a value of " + target.lengths()[i] + " bytes where all have " + width);
      }
    }
  }
}
