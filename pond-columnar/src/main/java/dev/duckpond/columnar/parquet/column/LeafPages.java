package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.LevelDecoder;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.parquet.page.DataPage;
import dev.duckpond.columnar.parquet.page.DataPages;
import dev.duckpond.columnar.parquet.page.DictionaryPage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the levels off the pages of a leaf and collects them. What is left is a column of values
 * that are all there.
 */
final class LeafPages implements DataPages {
  private static final int LEVELS_AT_ONCE = 1 << 14;
  private static final int MAX_ENTRIES = 1 << 28;

  private final DataPages pages;
  private final Leaf leaf;
  private int[] definitions = {};
  private int[] repetitions = {};
  private int entries;
  private @Nullable DataPage current;
  private @Nullable DictionaryPage dictionary;
  private boolean dictionaryLoaded;
  private boolean pending;

  LeafPages(DataPages pages, Leaf leaf) {
    this.pages = pages;
    this.leaf = leaf;
  }

  /** Moves to the next page and takes its levels off; the number of its values, -1 at the end. */
  int fetch() throws IOException {
    if (!pages.next()) {
      return -1;
    }
    if (!dictionaryLoaded) {
      dictionary = pages.loadDictionary();
      dictionaryLoaded = true;
    }
    DataPage page = pages.load();
    int present = collect(page);
    current = new DataPage(present, null, null, page.encoding(), page.values());
    pending = present > 0;
    return present;
  }

  private int collect(DataPage page) throws MalformedDataException {
    if (page.valueCount() > MAX_ENTRIES - entries) {
      throw new MalformedDataException("more than " + MAX_ENTRIES + " entries in a row group");
    }
    int present = 0;
    // Arrays grow with what has been read, never with what a damaged page may claim.
    for (int left = page.valueCount(); left > 0; ) {
      int run = Math.min(LEVELS_AT_ONCE, left);
      definitions = read(page.definition(), definitions, run, leaf.maxDefinition());
      repetitions = read(page.repetition(), repetitions, run, leaf.maxRepetition());
      if (page.definition() == null) {
        present += run;
      } else {
        for (int i = entries; i < entries + run; i++) {
          present += definitions[i] == leaf.maxDefinition() ? 1 : 0;
        }
      }
      entries += run;
      left -= run;
    }
    return present;
  }

  private int[] read(@Nullable LevelDecoder levels, int[] target, int count, int maximum)
      throws MalformedDataException {
    if (levels == null) {
      return target;
    }
    int[] grown = target;
    if (entries + count > target.length) {
      grown = Arrays.copyOf(target, Math.max(entries + count, 2 * target.length));
    }
    levels.read(grown, entries, count);
    int largest = 0;
    for (int i = entries; i < entries + count; i++) {
      largest = Math.max(largest, grown[i]);
    }
    if (largest > maximum) {
      throw new MalformedDataException("a level of " + largest + " where " + maximum + " is most");
    }
    return grown;
  }

  /** Entries collected so far. */
  int entries() {
    return entries;
  }

  /** Definition levels collected so far; null when the leaf has none. */
  int @Nullable [] definitions() {
    return leaf.maxDefinition() == 0 ? null : Arrays.copyOf(definitions, entries);
  }

  /** Repetition levels collected so far; null when the leaf has none. */
  int @Nullable [] repetitions() {
    return leaf.maxRepetition() == 0 ? null : Arrays.copyOf(repetitions, entries);
  }

  @Override
  public long position() {
    return pages.position();
  }

  @Override
  public boolean next() {
    boolean found = pending;
    pending = false;
    return found;
  }

  @Override
  public int valueCount() {
    return load().valueCount();
  }

  @Override
  public DataPage load() {
    return Objects.requireNonNull(current);
  }

  @Override
  public @Nullable DictionaryPage loadDictionary() {
    return dictionary;
  }
}
