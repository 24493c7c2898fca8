package dev.duckpond.columnar.parquet.page;

import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import org.apache.parquet.format.PageHeader;

/** A page that was checked and decompressed. */
public final class CachedPage {
  private static final int HEADER_BYTES = 300;

  private final PageHeader header;
  private final long body;
  private final EncodedBytes content;

  /**
   * @param body where the page's body starts in the file
   */
  CachedPage(PageHeader header, long body, EncodedBytes content) {
    this.header = header;
    this.body = body;
    this.content = content;
  }

  PageHeader header() {
    return header;
  }

  long body() {
    return body;
  }

  EncodedBytes content() {
    return content;
  }

  /** Bytes of memory, roughly. */
  public long byteSize() {
    return HEADER_BYTES + (long) content.buffer().length;
  }
}
