package dev.duckpond.columnar.parquet.page;

import dev.duckpond.columnar.parquet.compression.Decompressor;
import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.metadata.Chunk;
import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.parquet.metadata.ThriftParser;
import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.jspecify.annotations.Nullable;

/**
 * Walks the data pages of a column chunk. A page's body is neither checked nor decompressed unless
 * it is asked for, so that pages can be passed over cheaply. Not thread-safe.
 *
 * <p>Messages of a {@link MalformedDataException} do not name the page: {@link #position()} does.
 */
public final class PageReader implements DataPages {
  private static final int HEADER_GUESS = 16 << 10;

  /** Files written before parquet-mr 1.2.9 leave a dictionary page's header out of the length. */
  private static final int LENGTH_TOLERANCE = 100;

  private final Leaf leaf;
  private final ChunkBytes bytes;
  private final @Nullable Decompressor decompressor;
  private final String codec;
  private final boolean retained;
  private final PageCache cache;
  private byte[] spare = {};

  private long next;
  private long valuesLeft;

  private long position;
  private PageHeader header = new PageHeader();
  private long body;
  private @Nullable CachedPage cached;

  private @Nullable PageHeader dictionaryHeader;
  private long dictionaryPosition;
  private long dictionaryBody;
  private @Nullable CachedPage cachedDictionary;

  /**
   * @param fileEnd position in the file after the last page of all
   * @param retained whether decompressed pages are referred to after the next one is loaded
   * @param cache of the file; used for what is compressed, except pages of version 2, whose levels
   *     are not
   * @throws MalformedDataException when the chunk cannot be read; says why
   */
  public PageReader(
      RandomAccessSource source,
      Leaf leaf,
      Chunk chunk,
      long fileEnd,
      boolean retained,
      PageCache cache)
      throws MalformedDataException {
    if (!chunk.refusal().isEmpty()) {
      throw new MalformedDataException(chunk.refusal());
    }
    if (chunk.start() < 0 || chunk.length() < 0 || chunk.start() > fileEnd - chunk.length()) {
      throw new MalformedDataException(
          "its " + chunk.length() + " bytes from " + chunk.start() + " on are not in the file");
    }
    this.leaf = leaf;
    this.decompressor = Codecs.decompressor(chunk.codec());
    this.codec = String.valueOf(chunk.codec());
    this.retained = retained;
    this.cache = cache;
    this.next = chunk.start();
    this.valuesLeft = chunk.values();
    long limit = Math.min(fileEnd, chunk.start() + chunk.length() + LENGTH_TOLERANCE);
    this.bytes = new ChunkBytes(source, limit, !retained || decompressor != null);
    this.position = chunk.start();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public boolean next() throws IOException {
    while (valuesLeft > 0) {
      readHeader();
      PageType type = header.getType();
      if (type == PageType.DATA_PAGE || type == PageType.DATA_PAGE_V2) {
        int values = valueCount();
        if (values < 0 || values > valuesLeft) {
          throw new MalformedDataException(
              "a page of " + values + " values where " + valuesLeft + " are left");
        }
        valuesLeft -= values;
        return true;
      } else if (type == PageType.DICTIONARY_PAGE) {
        if (dictionaryHeader != null) {
          throw new MalformedDataException("a second dictionary page");
        }
        dictionaryHeader = header;
        dictionaryPosition = position;
        dictionaryBody = body;
        cachedDictionary = cached;
      }
    }
    return false;
  }

  private void readHeader() throws IOException {
    position = next;
    CachedPage known = cache.get(position);
    cached = known;
    if (known != null) {
      header = known.header();
      body = known.body();
      next = body + header.getCompressed_page_size();
      return;
    }
    long remaining = bytes.remaining(position);
    for (long guess = Math.min(HEADER_GUESS, remaining); ; ) {
      int start = bytes.require(position, (int) guess);
      PageHeader parsed = new PageHeader();
      try {
        body = position + ThriftParser.parse(parsed, bytes.buffer(), start, (int) guess);
        header = parsed;
        break;
      } catch (ThriftParser.TruncatedException e) {
        if (guess >= Math.min(remaining, 1 << 28)) {
          throw new MalformedDataException("the page header ends too early", e);
        }
        guess = Math.min(guess * 16, remaining);
      }
    }
    if (header.getCompressed_page_size() < 0 || header.getUncompressed_page_size() < 0) {
      throw new MalformedDataException(
          "a page of "
              + header.getCompressed_page_size()
              + " bytes, decompressed "
              + header.getUncompressed_page_size());
    }
    if (header.getCompressed_page_size() > bytes.remaining(body)) {
      throw new MalformedDataException(
          "a page of "
              + header.getCompressed_page_size()
              + " bytes where "
              + bytes.remaining(body)
              + " are left");
    }
    next = body + header.getCompressed_page_size();
  }

  @Override
  public int valueCount() throws MalformedDataException {
    if (header.getType() == PageType.DATA_PAGE && header.isSetData_page_header()) {
      return header.getData_page_header().getNum_values();
    } else if (header.getType() == PageType.DATA_PAGE_V2 && header.isSetData_page_header_v2()) {
      return header.getData_page_header_v2().getNum_values();
    }
    throw new MalformedDataException("a page without the header of its kind");
  }

  @Override
  public DataPage load() throws IOException {
    return header.getType() == PageType.DATA_PAGE_V2
        ? loadV2(header.getData_page_header_v2())
        : loadV1(header.getData_page_header());
  }

  private DataPage loadV1(DataPageHeader details) throws IOException {
    EncodedBytes page = content(cached, header, position, body, !retained);
    LevelSections levels = new LevelSections(page, details.getNum_values());
    levels.readRepetition(leaf.maxRepetition(), details.getRepetition_level_encoding());
    levels.readDefinition(leaf.maxDefinition(), details.getDefinition_level_encoding());
    return new DataPage(
        details.getNum_values(),
        levels.repetition(),
        levels.definition(),
        encoding(details.getEncoding()),
        levels.rest());
  }

  private DataPage loadV2(DataPageHeaderV2 details) throws IOException {
    int start = checkedBody(header, body);
    int repetitionLength = details.getRepetition_levels_byte_length();
    int definitionLength = details.getDefinition_levels_byte_length();
    int compressed = header.getCompressed_page_size();
    int uncompressed = header.getUncompressed_page_size();
    if (repetitionLength < 0
        || definitionLength < 0
        || (long) repetitionLength + definitionLength > Math.min(compressed, uncompressed)) {
      throw new MalformedDataException(
          "levels of "
              + repetitionLength
              + " and "
              + definitionLength
              + " bytes in a page of "
              + compressed);
    }
    int levelsLength = repetitionLength + definitionLength;
    byte[] buffer = bytes.buffer();
    int definitionStart = start + repetitionLength;
    EncodedBytes values =
        decompress(
            start + levelsLength,
            compressed - levelsLength,
            uncompressed - levelsLength,
            details.isIs_compressed() ? decompressor : null,
            !retained);
    return new DataPage(
        details.getNum_values(),
        LevelSections.runs(new EncodedBytes(buffer, start, definitionStart), leaf.maxRepetition()),
        LevelSections.runs(
            new EncodedBytes(buffer, definitionStart, start + levelsLength), leaf.maxDefinition()),
        encoding(details.getEncoding()),
        values);
  }

  @Override
  public @Nullable DictionaryPage loadDictionary() throws IOException {
    PageHeader found = dictionaryHeader;
    if (found == null) {
      return null;
    }
    DictionaryPageHeader details = found.getDictionary_page_header();
    if (details == null) {
      throw new MalformedDataException("a dictionary page without the header of its kind");
    }
    if (details.getEncoding() != Encoding.PLAIN
        && details.getEncoding() != Encoding.PLAIN_DICTIONARY) {
      throw new MalformedDataException("a dictionary encoded as " + details.getEncoding());
    }
    EncodedBytes values =
        content(cachedDictionary, found, dictionaryPosition, dictionaryBody, false);
    int count = details.getNum_values();
    if (count < 0 || count > values.length()) {
      throw new MalformedDataException(
          "a dictionary of " + count + " values in " + values.length() + " bytes");
    }
    return new DictionaryPage(count, values);
  }

  /** The body of a page that is compressed as a whole, from the cache if it is there. */
  private EncodedBytes content(
      @Nullable CachedPage known, PageHeader of, long headerAt, long bodyAt, boolean reuse)
      throws IOException {
    if (known != null) {
      return known.content();
    }
    int start = checkedBody(of, bodyAt);
    int size = of.getUncompressed_page_size();
    boolean wanted = decompressor != null && cache.wants(headerAt, size);
    EncodedBytes content =
        decompress(start, of.getCompressed_page_size(), size, decompressor, reuse && !wanted);
    if (wanted) {
      cache.put(headerAt, new CachedPage(of, bodyAt, content));
    }
    return content;
  }

  /** Makes a page's body available and verifies its checksum, where it has one. */
  private int checkedBody(PageHeader of, long at) throws IOException {
    int length = of.getCompressed_page_size();
    int start = bytes.require(at, length);
    if (of.isSetCrc()) {
      CRC32 checksum = new CRC32();
      checksum.update(bytes.buffer(), start, length);
      if ((int) checksum.getValue() != of.getCrc()) {
        throw new MalformedDataException("the checksum does not match: the page is corrupt");
      }
    }
    return start;
  }

  private EncodedBytes decompress(
      int start, int length, int size, @Nullable Decompressor with, boolean reuse)
      throws IOException {
    byte[] source = bytes.buffer();
    if (with == null) {
      if (length != size) {
        throw new MalformedDataException(
            "an uncompressed page of " + length + " bytes that shall have " + size);
      }
      return new EncodedBytes(source, start, start + length);
    }
    byte[] target = spare;
    try {
      if (size == 0) {
        return new EncodedBytes(new byte[EncodedBytes.PADDING], 0, 0);
      }
      with.checkSize(source, start, length, size);
      if (!reuse || target.length - EncodedBytes.PADDING < size) {
        if (size > Integer.MAX_VALUE - 2 * EncodedBytes.PADDING) {
          throw new IOException("a page of " + size + " bytes is too large");
        }
        target = new byte[size + EncodedBytes.PADDING];
      }
      with.decompress(source, start, length, target, 0, size);
    } catch (IOException e) {
      throw new MalformedDataException("cannot decompress " + codec + ": " + e.getMessage(), e);
    }
    if (reuse) {
      spare = target;
    }
    return new EncodedBytes(target, 0, size);
  }

  private static Encoding encoding(@Nullable Encoding encoding) throws MalformedDataException {
    if (encoding == null) {
      throw new MalformedDataException("an encoding that is not known");
    }
    return Objects.requireNonNull(encoding);
  }
}
