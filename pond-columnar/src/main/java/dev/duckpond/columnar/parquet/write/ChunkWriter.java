package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Collects one column chunk, encoded. Starts with a dictionary, and goes on with plain pages once
 * the dictionary has grown too large, or at once if the first page shows that it does not pay. Not
 * thread-safe.
 */
final class ChunkWriter {
  private static final int[] NO_CODES = {};

  private final LeafColumn leaf;
  private final WriteSettings settings;
  private final PageCompressor compressor;
  private final LeafEncoder encoder;
  private final PageBuffer page;
  private final ChunkStatistics statistics;
  private final List<DataPage> pages = new ArrayList<>();
  private ValueForm form;

  private @Nullable Vector boundDictionary;
  private int[] codeOfDictionaryRow = NO_CODES;

  private int pageRows;
  private int pageValues;
  private long pagePlainBytes;
  private Bounds pageBounds = Bounds.NONE;
  private long entryCount;
  private long pageBytes;

  private enum ValueForm {
    DICTIONARY,
    PLAIN,
    /** Plain too, but gathered as codes 0 and 1 and packed when the page ends. */
    BITS
  }

  /** A finished data page. */
  record DataPage(EncodedPage encoded, int rows, Encoding encoding) {}

  ChunkWriter(LeafColumn leaf, WriteSettings settings, PageCompressor compressor) {
    this.leaf = leaf;
    this.settings = settings;
    this.compressor = compressor;
    this.encoder = LeafEncoder.of(leaf);
    this.page = new PageBuffer(leaf);
    this.statistics = new ChunkStatistics(leaf, encoder.order());
    this.form = leaf.type().kind() == TypeKind.BOOLEAN ? ValueForm.BITS : ValueForm.DICTIONARY;
  }

  /** Bytes held, but for the fixed cost of a writer. */
  long bufferedBytes() {
    return pageBytes + pagePlainBytes + 4L * page.entryCount() + encoder.dictionaryBytes();
  }

  /** Appends rows. */
  void append(LeafValues values) throws IOException {
    int[] definitionLevels = values.definitionLevels();
    if (definitionLevels != null && leaf.maxDefinitionLevel() == 0) {
      throw new IllegalArgumentException(
          "column " + leaf.name() + " is required, but a row has no value");
    }
    int[] codes = bind(values.values());
    int[] repetitionLevels = values.repetitionLevels();
    int entry = 0;
    int value = 0;
    while (entry < values.entryCount()) {
      int firstEntry = entry;
      int firstValue = value;
      do {
        // A row is never split: the offset index finds rows by page.
        do {
          if (definitionLevels == null || definitionLevels[entry] == leaf.maxDefinitionLevel()) {
            pagePlainBytes += encoder.plainSize(codes == null ? value : codes[value]);
            value++;
          }
          entry++;
        } while (entry < values.entryCount()
            && repetitionLevels != null
            && repetitionLevels[entry] > 0);
        pageRows++;
      } while (entry < values.entryCount() && !pageIsFull());
      page.addLevels(values, firstEntry, entry);
      appendValues(codes, firstValue, value - firstValue);
      if (pageIsFull()) {
        endPage();
      }
    }
  }

  private boolean pageIsFull() {
    return pageRows >= settings.pageRows() || pagePlainBytes >= settings.pageBytes();
  }

  /** Makes the encoder ready for a vector; the codes when it has a dictionary. */
  private int @Nullable [] bind(Vector values) {
    if (values instanceof DictionaryVector v) {
      if (boundDictionary != v.dictionary()) {
        encoder.bind(v.dictionary());
        boundDictionary = v.dictionary();
        codeOfDictionaryRow = new int[v.dictionary().length()];
        Arrays.fill(codeOfDictionaryRow, -1);
      }
      return v.codes();
    }
    boundDictionary = null;
    encoder.bind(values);
    return null;
  }

  private void appendValues(int @Nullable [] codes, int from, int count) throws IOException {
    pageBounds = pageBounds.and(encoder.bounds(codes, from, count), encoder.order());
    pageValues += count;
    switch (form) {
      case PLAIN -> {
        for (int i = from; i < from + count; i++) {
          encoder.writePlain(codes == null ? i : codes[i], page.plain());
        }
      }
      case BITS -> {
        for (int i = from; i < from + count; i++) {
          page.addCode(encoder.bit(codes == null ? i : codes[i]));
        }
      }
      case DICTIONARY -> {
        for (int i = from; i < from + count; i++) {
          page.addCode(codes == null ? encoder.code(i) : codeOf(codes[i]));
        }
        if (encoder.dictionaryBytes() > settings.dictionaryBytes()) {
          endPage();
          form = ValueForm.PLAIN;
        }
      }
    }
  }

  private int codeOf(int dictionaryRow) {
    int code = codeOfDictionaryRow[dictionaryRow];
    if (code < 0) {
      code = encoder.code(dictionaryRow);
      codeOfDictionaryRow[dictionaryRow] = code;
    }
    return code;
  }

  private void endPage() throws IOException {
    if (page.entryCount() == 0) {
      return;
    }
    GrowableBytes body = new GrowableBytes();
    page.writeLevels(body);
    Encoding encoding = writeValues(body);
    EncodedPage encoded = EncodedPage.data(page.entryCount(), encoding, body, compressor);
    pages.add(new DataPage(encoded, pageRows, encoding));
    statistics.addPage(page.entryCount() - pageValues, pageValues, pageBounds);
    entryCount += page.entryCount();
    pageBytes += encoded.size();
    page.clear();
    pageRows = 0;
    pageValues = 0;
    pagePlainBytes = 0;
    pageBounds = Bounds.NONE;
  }

  private Encoding writeValues(GrowableBytes body) {
    switch (form) {
      case PLAIN -> body.putBytes(page.plain().array(), 0, page.plain().size());
      case BITS -> page.writeBits(body);
      case DICTIONARY -> {
        GrowableBytes codes = new GrowableBytes();
        page.writeCodes(encoder.dictionarySize(), codes);
        boolean pays = codes.size() + encoder.dictionaryBytes() < pagePlainBytes;
        if (pays || !pages.isEmpty()) {
          body.putBytes(codes.array(), 0, codes.size());
          return Encoding.RLE_DICTIONARY;
        }
        form = ValueForm.PLAIN;
        for (int i = 0; i < page.codeCount(); i++) {
          encoder.writeFromDictionary(page.code(i), body);
        }
      }
    }
    return Encoding.PLAIN;
  }

  /** Ends the chunk. */
  FinishedChunk finish() throws IOException {
    endPage();
    boolean hasDictionary = pages.stream().anyMatch(p -> p.encoding() == Encoding.RLE_DICTIONARY);
    boolean allDictionary = pages.stream().allMatch(p -> p.encoding() == Encoding.RLE_DICTIONARY);
    EncodedPage dictionary = null;
    if (hasDictionary) {
      GrowableBytes body = new GrowableBytes();
      for (int code = 0; code < encoder.dictionarySize(); code++) {
        encoder.writeFromDictionary(code, body);
      }
      dictionary = EncodedPage.dictionary(encoder.dictionarySize(), body, compressor);
    }
    int distinctCount = hasDictionary && allDictionary ? encoder.dictionarySize() : -1;
    return new FinishedChunk(
        leaf,
        compressor.codec(),
        entryCount,
        dictionary,
        pages,
        statistics.statistics(distinctCount),
        statistics.columnIndex());
  }
}
