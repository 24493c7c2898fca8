package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.ByteRanges;
import dev.duckpond.columnar.parquet.encoding.DeltaBinaryPacked;
import dev.duckpond.columnar.parquet.encoding.DeltaBytes;
import dev.duckpond.columnar.parquet.encoding.DeltaInts;
import dev.duckpond.columnar.parquet.encoding.DeltaLengthBytes;
import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.PlainBooleans;
import dev.duckpond.columnar.parquet.encoding.PlainBytes;
import dev.duckpond.columnar.parquet.encoding.PlainDoubles;
import dev.duckpond.columnar.parquet.encoding.PlainFixedBytes;
import dev.duckpond.columnar.parquet.encoding.PlainFloats;
import dev.duckpond.columnar.parquet.encoding.PlainInt96;
import dev.duckpond.columnar.parquet.encoding.PlainInts;
import dev.duckpond.columnar.parquet.encoding.PlainLongs;
import dev.duckpond.columnar.parquet.encoding.RleBooleans;
import dev.duckpond.columnar.parquet.encoding.SplitBytes;
import dev.duckpond.columnar.parquet.encoding.SplitDoubles;
import dev.duckpond.columnar.parquet.encoding.SplitFloats;
import dev.duckpond.columnar.parquet.encoding.SplitInts;
import dev.duckpond.columnar.parquet.encoding.SplitLongs;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;
import org.apache.parquet.format.Encoding;

/** Which decoder reads which encoding of which physical type; dictionaries are not its affair. */
final class Decoding {
  private Decoding() {}

  static ValueDecoder<boolean[]> booleans(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return switch (encoding) {
      case PLAIN -> new PlainBooleans(bytes);
      case RLE -> new RleBooleans(bytes);
      default -> throw refused("BOOLEAN", encoding);
    };
  }

  static ValueDecoder<int[]> ints(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return switch (encoding) {
      case PLAIN -> new PlainInts(bytes);
      case DELTA_BINARY_PACKED -> new DeltaInts(bytes);
      case BYTE_STREAM_SPLIT -> new SplitInts(bytes);
      default -> throw refused("INT32", encoding);
    };
  }

  static ValueDecoder<long[]> longs(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return switch (encoding) {
      case PLAIN -> new PlainLongs(bytes);
      case DELTA_BINARY_PACKED -> new DeltaBinaryPacked(bytes);
      case BYTE_STREAM_SPLIT -> new SplitLongs(bytes);
      default -> throw refused("INT64", encoding);
    };
  }

  static ValueDecoder<long[]> int96s(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    if (encoding != Encoding.PLAIN) {
      throw refused("INT96", encoding);
    }
    return new PlainInt96(bytes);
  }

  static ValueDecoder<float[]> floats(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return switch (encoding) {
      case PLAIN -> new PlainFloats(bytes);
      case BYTE_STREAM_SPLIT -> new SplitFloats(bytes);
      default -> throw refused("FLOAT", encoding);
    };
  }

  static ValueDecoder<double[]> doubles(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return switch (encoding) {
      case PLAIN -> new PlainDoubles(bytes);
      case BYTE_STREAM_SPLIT -> new SplitDoubles(bytes);
      default -> throw refused("DOUBLE", encoding);
    };
  }

  static ValueDecoder<ByteRanges> bytes(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return switch (encoding) {
      case PLAIN -> new PlainBytes(bytes);
      case DELTA_LENGTH_BYTE_ARRAY -> new DeltaLengthBytes(bytes);
      case DELTA_BYTE_ARRAY -> new DeltaBytes(bytes);
      default -> throw refused("BYTE_ARRAY", encoding);
    };
  }

  /** Byte strings of {@code width} bytes each. */
  static ValueDecoder<ByteRanges> fixedBytes(Encoding encoding, EncodedBytes bytes, int width)
      throws MalformedDataException {
    return switch (encoding) {
      case PLAIN -> new PlainFixedBytes(bytes, width);
      case DELTA_BYTE_ARRAY -> new CheckedWidth(new DeltaBytes(bytes), width);
      case BYTE_STREAM_SPLIT -> new SplitBytes(bytes, width);
      default -> throw refused("FIXED_LEN_BYTE_ARRAY", encoding);
    };
  }

  private static MalformedDataException refused(String physicalType, Encoding encoding) {
    return new MalformedDataException(
        physicalType + " values encoded as " + encoding + " cannot be read");
  }
}
