package dev.duckpond.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** An input in memory, called {@code f.csv}. */
final class BytesInput implements FormatProvider.Input {
  private final byte[] bytes;

  BytesInput(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public String name() {
    return "f.csv";
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
