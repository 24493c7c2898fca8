package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.LevelDecoder;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.page.DataPage;
import dev.duckpond.columnar.parquet.page.DataPages;
import dev.duckpond.columnar.parquet.page.DictionaryPage;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one flat column of one row group, forward, as vectors of whatever number of rows is asked
 * for: pages need not end where vectors do. Not thread-safe.
 */
public abstract class ColumnReader {
  private static final int SKIPPED_AT_ONCE = 2048;

  private final DataPages pages;

  /** Rows of the current page not yet read. */
  private int left;

  private boolean loaded;
  private boolean dictionaryLoaded;
  private @Nullable LevelDecoder definition;
  private boolean[] spareNulls = {};

  ColumnReader(DataPages pages) {
    this.pages = pages;
  }

  /** Where the current page starts in the file, for messages. */
  public long pagePosition() {
    return pages.position();
  }

  /** The next rows, of which there must be as many. */
  public abstract Vector read(int rows) throws IOException;

  /** Passes over rows of the current page, which is loaded and has as many. */
  abstract void pass(int rows) throws IOException;

  /** Passes over rows of the current page whose values are codes. */
  final void passCodes(DictionaryCodes codes, int rows) throws IOException {
    boolean[] nulls = startNulls(rows);
    int absent = readNulls(nulls, 0, rows);
    finishNulls(nulls, absent);
    codes.skip(rows - absent);
    consume(rows);
  }

  /** Decodes the dictionary; called before the first page is started, if there is one. */
  abstract void startDictionary(DictionaryPage page) throws IOException;

  /** Prepares to read the values of a page. */
  abstract void start(DataPage page) throws IOException;

  /** Passes over rows; pages that lie among them wholly are not decompressed. */
  public void skip(long rows) throws IOException {
    long skipped = rows;
    while (skipped > 0) {
      advance();
      if (!loaded && left <= skipped) {
        skipped -= left;
        left = 0;
      } else {
        int run = (int) Math.min(Math.min(skipped, left), SKIPPED_AT_ONCE);
        pass(prepare(run));
        skipped -= run;
      }
    }
  }

  /** Sees to it that the current page is loaded; how many of the rows wanted it has. */
  final int prepare(int wanted) throws IOException {
    advance();
    if (!loaded) {
      if (!dictionaryLoaded) {
        DictionaryPage dictionary = pages.loadDictionary();
        if (dictionary != null) {
          startDictionary(dictionary);
        }
        dictionaryLoaded = true;
      }
      DataPage page = pages.load();
      definition = page.definition();
      start(page);
      loaded = true;
    }
    return Math.min(wanted, left);
  }

  /** Counts rows as read. */
  final void consume(int rows) {
    left -= rows;
  }

  private void advance() throws IOException {
    while (left == 0) {
      if (!pages.next()) {
        throw new MalformedDataException("the column has fewer values than the row group has rows");
      }
      left = pages.valueCount();
      loaded = false;
    }
  }

  /** Flags, all false, to be given back by {@link #finishNulls}. */
  final boolean[] startNulls(int rows) {
    boolean[] nulls = spareNulls;
    if (nulls.length < rows) {
      nulls = new boolean[rows];
    }
    return nulls;
  }

  /** Reads which of the next rows are null; returns how many are. */
  final int readNulls(boolean[] nulls, int offset, int rows) throws IOException {
    LevelDecoder levels = definition;
    return levels == null ? 0 : levels.readNulls(nulls, offset, rows);
  }

  /** The flags if any is set, or else null. */
  final boolean @Nullable [] finishNulls(boolean[] nulls, int nullCount) {
    spareNulls = nullCount == 0 ? nulls : new boolean[0];
    return nullCount == 0 ? null : nulls;
  }
}
