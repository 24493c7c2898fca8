package dev.duckpond.columnar.parquet.metadata;

import shaded.parquet.org.apache.thrift.TConfiguration;
import shaded.parquet.org.apache.thrift.transport.TEndpointTransport;
import shaded.parquet.org.apache.thrift.transport.TTransportException;

/**
 * Lets Thrift read from a byte array in place. (Thrift's own stream transport copies, and drags a
 * logging library in.)
 */
final class MemoryTransport extends TEndpointTransport {
  private final byte[] buffer;
  private final int end;
  private int position;

  /** No string or list may claim to be longer than the range. */
  MemoryTransport(byte[] buffer, int offset, int length) throws TTransportException {
    super(TConfiguration.custom().setMaxMessageSize(Math.max(length, 1)).build());
    this.buffer = buffer;
    this.position = offset;
    this.end = offset + length;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws TTransportException {
    if (length > end - position) {
      throw new TTransportException(TTransportException.END_OF_FILE, "the bytes end");
    }
    System.arraycopy(buffer, position, target, offset, length);
    position += length;
    return length;
  }

  @Override
  public byte[] getBuffer() {
    return buffer;
  }

  @Override
  public int getBufferPosition() {
    return position;
  }

  @Override
  public int getBytesRemainingInBuffer() {
    return end - position;
  }

  @Override
  public void consumeBuffer(int length) {
    position += length;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public void write(byte[] source, int offset, int length) {
    throw new UnsupportedOperationException("this transport only reads");
  }
}
