package dev.duckpond.columnar.parquet.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/**
 * A page as it goes into the file.
 *
 * @param header the page header, encoded
 * @param body what follows it, compressed
 * @param bodySize size of the body before compression
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
record EncodedPage(byte[] header, byte[] body, int bodySize) {

  static EncodedPage data(
      int entryCount, Encoding encoding, GrowableBytes body, PageCompressor compressor)
      throws IOException {
    PageHeader header = new PageHeader();
    header.setType(PageType.DATA_PAGE);
    header.setData_page_header(
        new DataPageHeader(entryCount, encoding, Encoding.RLE, Encoding.RLE));
    return encode(header, body, compressor);
  }

  static EncodedPage dictionary(int valueCount, GrowableBytes body, PageCompressor compressor)
      throws IOException {
    PageHeader header = new PageHeader();
    header.setType(PageType.DICTIONARY_PAGE);
    header.setDictionary_page_header(new DictionaryPageHeader(valueCount, Encoding.PLAIN));
    return encode(header, body, compressor);
  }

  private static EncodedPage encode(
      PageHeader header, GrowableBytes body, PageCompressor compressor) throws IOException {
    byte[] compressed = compressor.compress(body.array(), body.size());
    CRC32 checksum = new CRC32();
    checksum.update(compressed);
    header.setUncompressed_page_size(body.size());
    header.setCompressed_page_size(compressed.length);
    header.setCrc((int) checksum.getValue());
    ByteArrayOutputStream encodedHeader = new ByteArrayOutputStream();
    Util.writePageHeader(header, encodedHeader);
    return new EncodedPage(encodedHeader.toByteArray(), compressed, body.size());
  }

  /** Bytes in the file. */
  int size() {
    return header.length + body.length;
  }

  /** Bytes it would have in the file were it not compressed. */
  long uncompressedSize() {
    return (long) header.length + bodySize;
  }
}
