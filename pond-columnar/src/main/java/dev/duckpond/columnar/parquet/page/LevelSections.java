package dev.duckpond.columnar.parquet.page;

import dev.duckpond.columnar.parquet.encoding.BitPackedLevels;
import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.HybridDecoder;
import dev.duckpond.columnar.parquet.encoding.LevelDecoder;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/** Takes the level sections off the front of a version 1 data page, one after the other. */
final class LevelSections {
  private final int valueCount;
  private EncodedBytes rest;
  private @Nullable LevelDecoder repetition;
  private @Nullable LevelDecoder definition;

  LevelSections(EncodedBytes page, int valueCount) {
    this.rest = page;
    this.valueCount = valueCount;
  }

  void readRepetition(int maximum, @Nullable Encoding encoding) throws MalformedDataException {
    repetition = read(maximum, encoding);
  }

  void readDefinition(int maximum, @Nullable Encoding encoding) throws MalformedDataException {
    definition = read(maximum, encoding);
  }

  @Nullable LevelDecoder repetition() {
    return repetition;
  }

  @Nullable LevelDecoder definition() {
    return definition;
  }

  /** What comes after the sections read so far. */
  EncodedBytes rest() {
    return rest;
  }

  /** Levels of a version 2 page: runs alone, without a length before them. */
  static @Nullable LevelDecoder runs(EncodedBytes bytes, int maximum)
      throws MalformedDataException {
    return maximum == 0 ? null : new HybridDecoder(bytes, width(maximum));
  }

  private @Nullable LevelDecoder read(int maximum, @Nullable Encoding encoding)
      throws MalformedDataException {
    if (maximum == 0) {
      return null;
    }
    if (encoding == Encoding.RLE) {
      EncodedBytes section = take(4, takeLength());
      return new HybridDecoder(section, width(maximum));
    } else if (encoding == Encoding.BIT_PACKED) {
      long bits = (long) valueCount * width(maximum);
      return new BitPackedLevels(take(0, (bits + 7) / 8), width(maximum));
    }
    throw new MalformedDataException("levels encoded as " + encoding);
  }

  private int takeLength() throws MalformedDataException {
    if (rest.length() < 4) {
      throw new MalformedDataException("the page ends before its levels");
    }
    return ByteBuffer.wrap(rest.buffer()).order(ByteOrder.LITTLE_ENDIAN).getInt(rest.start());
  }

  private EncodedBytes take(int skipped, long length) throws MalformedDataException {
    if (length < 0 || length > rest.length() - skipped) {
      throw new MalformedDataException(
          "levels of " + length + " bytes in a page of " + rest.length());
    }
    int start = rest.start() + skipped;
    int end = start + (int) length;
    EncodedBytes taken = new EncodedBytes(rest.buffer(), start, end);
    rest = rest.from(end);
    return taken;
  }

  private static int width(int maximum) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(maximum);
  }
}
