package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.ByteRanges;
import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.Int128Array;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;
import dev.duckpond.columnar.parquet.metadata.Chunk;
import dev.duckpond.columnar.parquet.metadata.Conversion;
import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.parquet.metadata.LeafType;
import dev.duckpond.columnar.parquet.page.DataPages;
import dev.duckpond.columnar.parquet.page.PageCache;
import dev.duckpond.columnar.parquet.page.PageReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Type;

/** Chooses how a column is read. */
public final class ColumnReaders {
  /** How often fixed-width values must occur on average for a dictionary of them to be of use. */
  private static final int LEAST_REPEATED = 8;

  private final Leaf leaf;
  private final ColumnType type;
  private final Conversion conversion;

  /** Dictionaries of fixed-width values are kept up to this size. */
  private final long largestKept;

  private ColumnReaders(Leaf leaf, LeafType type, long largestKept) {
    this.largestKept = largestKept;
    this.leaf = leaf;
    this.type = type.type();
    this.conversion = type.conversion();
  }

  /**
   * A reader for a flat column.
   *
   * @param fileEnd position in the file after the last page of all
   * @param cache of the file
   * @throws MalformedDataException when the column cannot be read; says why
   */
  public static ColumnReader open(
      RandomAccessSource source, Leaf leaf, Chunk chunk, long fileEnd, PageCache cache)
      throws MalformedDataException {
    if (!leaf.isFlat()) {
      throw new MalformedDataException("it is nested or repeated");
    }
    return new ColumnReaders(leaf, readable(leaf), chunk.values() / LEAST_REPEATED)
        .open(pages(source, leaf, chunk, fileEnd, cache));
  }

  /** The pages of a leaf, as the reader of its values wants them. */
  static PageReader pages(
      RandomAccessSource source, Leaf leaf, Chunk chunk, long fileEnd, PageCache cache)
      throws MalformedDataException {
    LeafType type = readable(leaf);
    boolean retained = type.type().physicalType() == PhysicalType.BYTES;
    return new PageReader(source, leaf, chunk, fileEnd, retained, cache);
  }

  /** A reader for values of a leaf, fixed-width ones without dictionaries. */
  static ColumnReader of(Leaf leaf, DataPages pages) throws MalformedDataException {
    return new ColumnReaders(leaf, readable(leaf), -1).open(pages);
  }

  /** What the values of a leaf are. */
  static ColumnType type(Leaf leaf) throws MalformedDataException {
    return readable(leaf).type();
  }

  private static LeafType readable(Leaf leaf) throws MalformedDataException {
    LeafType type = leaf.type();
    if (type == null) {
      throw new MalformedDataException(leaf.refusal());
    }
    return type;
  }

  private ColumnReader open(DataPages pages) {
    return switch (type.physicalType()) {
      case BOOLEAN -> fixed(pages, new BooleanArrays(), Decoding::booleans);
      case INT -> fixed(pages, new IntArrays(), this::ints);
      case LONG -> fixed(pages, new LongArrays(), this::longs);
      case FLOAT -> fixed(pages, new FloatArrays(), this::floats);
      case DOUBLE -> fixed(pages, new DoubleArrays(), Decoding::doubles);
      case INT128 -> fixed(pages, new Int128Arrays(), this::int128s);
      case BYTES -> new BytesColumnReader(pages, type, this::bytes);
    };
  }

  private <A> ColumnReader fixed(
      DataPages pages, ValueArrays<A> arrays, FixedColumnReader.Decoders<A> decoders) {
    return new FixedColumnReader<>(pages, type, arrays, decoders, largestKept);
  }

  private ValueDecoder<int[]> ints(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    ValueDecoder<int[]> stored = Decoding.ints(encoding, bytes);
    return switch (conversion) {
      case SIGNED_8 -> new ConvertedInts(stored, 8, true);
      case SIGNED_16 -> new ConvertedInts(stored, 16, true);
      case UNSIGNED_8 -> new ConvertedInts(stored, 8, false);
      case UNSIGNED_16 -> new ConvertedInts(stored, 16, false);
      default -> stored;
    };
  }

  private ValueDecoder<long[]> longs(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return switch (leaf.physicalType()) {
      case INT32 ->
          new WidenedInts(
              Decoding.ints(encoding, bytes),
              conversion != Conversion.UNSIGNED_32,
              conversion == Conversion.MILLIS ? 1_000 : 1);
      case INT64 -> {
        ValueDecoder<long[]> stored = Decoding.longs(encoding, bytes);
        yield switch (conversion) {
          case MILLIS -> new ScaledLongs(stored, false);
          case NANOS -> new ScaledLongs(stored, true);
          default -> stored;
        };
      }
      case INT96 -> Decoding.int96s(encoding, bytes);
      default -> new BigEndianLongs(bytes(encoding, bytes));
    };
  }

  private ValueDecoder<Int128Array> int128s(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return switch (leaf.physicalType()) {
      case INT32 -> new WidenedLongs(longs(encoding, bytes), true);
      case INT64 ->
          new WidenedLongs(Decoding.longs(encoding, bytes), conversion != Conversion.UNSIGNED_64);
      default -> new BigEndianInt128s(bytes(encoding, bytes));
    };
  }

  private ValueDecoder<float[]> floats(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return conversion == Conversion.FLOAT16
        ? new HalfFloats(bytes(encoding, bytes))
        : Decoding.floats(encoding, bytes);
  }

  private ValueDecoder<ByteRanges> bytes(Encoding encoding, EncodedBytes bytes)
      throws MalformedDataException {
    return leaf.physicalType() == Type.FIXED_LEN_BYTE_ARRAY
        ? Decoding.fixedBytes(encoding, bytes, leaf.typeLength())
        : Decoding.bytes(encoding, bytes);
  }
}
