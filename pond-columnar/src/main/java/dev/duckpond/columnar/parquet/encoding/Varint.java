package dev.duckpond.columnar.parquet.encoding;

/** Reads variable-length integers, seven bits a byte, moving forward through a range of bytes. */
final class Varint {
  private final byte[] buffer;
  private final int end;
  private int position;

  Varint(EncodedBytes bytes) {
    this.buffer = bytes.buffer();
    this.position = bytes.start();
    this.end = bytes.end();
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  boolean atEnd() {
    return position >= end;
  }

  int readByte() throws MalformedDataException {
    if (position >= end) {
      throw new MalformedDataException("values end too early");
    }
    return buffer[position++] & 0xFF;
  }

  long readUnsigned() throws MalformedDataException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = readByte();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new MalformedDataException("a variable-length integer has more than 10 bytes");
  }

  /** An unsigned integer that counts or measures something. */
  int readCount(String what) throws MalformedDataException {
    long value = readUnsigned();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new MalformedDataException(what + " of " + Long.toUnsignedString(value));
    }
    return (int) value;
  }

  long readZigZag() throws MalformedDataException {
    long value = readUnsigned();
    return (value >>> 1) ^ -(value & 1);
  }
}
