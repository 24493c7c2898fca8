package dev.duckpond.table;

import dev.duckpond.columnar.parquet.page.CachedPage;
import dev.duckpond.columnar.parquet.page.PageCache;
import org.jspecify.annotations.Nullable;

/**
 * Decompressed pages of all files, by the SHA-256 of their content, within one budget of memory.
 * Thread-safe.
 *
 * <p>A page is kept when it is read for the second time: a scan of more than there is room for
 * would otherwise pay for new buffers and drive out what is used again.
 */
final class PageStore {
  /** Of all memory that Java may use. */
  private static final int SHARE = 8;

  /** Pages larger than this part of the budget are not kept. */
  private static final int LARGEST_SHARE = 16;

  private static final long MAXIMUM_SEEN = 100_000;

  private final long budget;
  private final BoundedCache<CachedPage> pages;
  private final BoundedCache<Boolean> seen = new BoundedCache<>(MAXIMUM_SEEN);

  PageStore() {
    this(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /**
   * @param budget bytes
   */
  PageStore(long budget) {
    this.budget = budget;
    this.pages = new BoundedCache<>(budget);
  }

  /** The pages of a file. */
  PageCache file(String sha256) {
    return new FilePages(sha256);
  }

  private final class FilePages implements PageCache {
    private final String sha256;

    FilePages(String sha256) {
      this.sha256 = sha256;
    }

    private String key(long position) {
      return sha256 + '@' + position;
    }

    @Override
    public @Nullable CachedPage get(long position) {
      return pages.get(key(position));
    }

    @Override
    public boolean wants(long position, int size) {
      if (size > budget / LARGEST_SHARE) {
        return false;
      }
      String key = key(position);
      boolean again = seen.get(key) != null;
      if (!again) {
        seen.put(key, true, 1);
      }
      return again;
    }

    @Override
    public void put(long position, CachedPage page) {
      pages.put(key(position), page, page.byteSize());
    }
  }
}
