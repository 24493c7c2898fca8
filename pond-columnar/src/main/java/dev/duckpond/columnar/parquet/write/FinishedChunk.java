package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.parquet.write.ChunkWriter.DataPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnIndex;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.OffsetIndex;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * A column chunk that is complete but for its place in the file.
 *
 * @param entryCount values and nulls
 * @param dictionary null when no page needs it
 * @param columnIndex null when there can be none
 */
record FinishedChunk(
    LeafColumn leaf,
    CompressionCodec codec,
    long entryCount,
    @Nullable EncodedPage dictionary,
    List<DataPage> pages,
    Statistics statistics,
    @Nullable ColumnIndex columnIndex) {

  /** Where a chunk was written. */
  record Placed(ColumnChunk chunk, @Nullable ColumnIndex columnIndex, OffsetIndex offsetIndex) {}

  /** Writes the pages; the output stands where they begin. */
  Placed writeTo(PositionedOutput output) throws IOException {
    long start = output.position();
    long uncompressed = 0;
    if (dictionary != null) {
      output.write(dictionary.header());
      output.write(dictionary.body());
      uncompressed += dictionary.uncompressedSize();
    }
    long firstDataPage = output.position();
    List<PageLocation> locations = new ArrayList<>();
    long row = 0;
    for (DataPage page : pages) {
      locations.add(new PageLocation(output.position(), page.encoded().size(), row));
      output.write(page.encoded().header());
      output.write(page.encoded().body());
      uncompressed += page.encoded().uncompressedSize();
      row += page.rows();
    }
    ColumnMetaData metadata =
        new ColumnMetaData(
            LeafElements.physicalType(leaf.type()),
            encodings(),
            leaf.path(),
            codec,
            entryCount,
            uncompressed,
            output.position() - start,
            firstDataPage);
    if (dictionary != null) {
      metadata.setDictionary_page_offset(start);
    }
    metadata.setStatistics(statistics);
    metadata.setEncoding_stats(encodingStatistics());
    // The place of the metadata within the file, which is deprecated: there is none but the footer.
    ColumnChunk chunk = new ColumnChunk(0L).setMeta_data(metadata);
    return new Placed(chunk, columnIndex, new OffsetIndex(locations));
  }

  private List<Encoding> encodings() {
    List<Encoding> encodings = new ArrayList<>();
    encodings.add(Encoding.RLE);
    if (dictionary != null) {
      encodings.add(Encoding.RLE_DICTIONARY);
    }
    if (dictionary != null || pages.stream().anyMatch(p -> p.encoding() == Encoding.PLAIN)) {
      encodings.add(Encoding.PLAIN);
    }
    return encodings;
  }

  private List<PageEncodingStats> encodingStatistics() {
    List<PageEncodingStats> counts = new ArrayList<>();
    if (dictionary != null) {
      counts.add(new PageEncodingStats(PageType.DICTIONARY_PAGE, Encoding.PLAIN, 1));
    }
    Map<Encoding, Integer> dataPages = new EnumMap<>(Encoding.class);
    for (DataPage page : pages) {
      dataPages.merge(page.encoding(), 1, Integer::sum);
    }
    dataPages.forEach(
        (encoding, count) ->
            counts.add(new PageEncodingStats(PageType.DATA_PAGE, encoding, count)));
    return counts;
  }
}
