package dev.duckpond.columnar.parquet.page;

import org.jspecify.annotations.Nullable;

/**
 * Keeps decompressed pages of one file, whose content never changes. Thread-safe.
 *
 * <p>Pages are found by where their headers start in the file.
 */
public interface PageCache {
  /** Keeps nothing. */
  PageCache NONE =
      new PageCache() {
        @Override
        public @Nullable CachedPage get(long position) {
          return null;
        }

        @Override
        public boolean wants(long position, int size) {
          return false;
        }

        @Override
        public void put(long position, CachedPage page) {}
      };

  /** A page, or null if it is not kept. */
  @Nullable CachedPage get(long position);

  /**
   * Whether a page that is about to be decompressed shall be kept: buffers of others are used
   * again, which costs less than new ones that are not.
   *
   * @param size bytes when decompressed
   */
  boolean wants(long position, int size);

  /** Takes a page that is wanted; nobody changes it afterwards. */
  void put(long position, CachedPage page);
}
