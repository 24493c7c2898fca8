package dev.duckpond.columnar.parquet.page;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The data pages of one column, one after the other. Not thread-safe. */
public interface DataPages {
  /** Where the current page's header starts in the file. */
  long position();

  /** Moves to the next data page; false when there is none. */
  boolean next() throws IOException;

  /** Values in the current page, nulls and empty lists included. */
  int valueCount() throws IOException;

  /** Decompresses the current page. */
  DataPage load() throws IOException;

  /**
   * Decompresses the dictionary page that came before the current page; null when there was none.
   * May be called before the current page is loaded, not after.
   */
  @Nullable DictionaryPage loadDictionary() throws IOException;
}
