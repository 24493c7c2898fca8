package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.NodeVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory at one version. Immutable.
 *
 * @param changesSinceFull the number of changes in the deltas since the last full version
 */
record DirectoryState(
    NodeVersion version, LayeredMap<String, DirectoryEntry> entries, int changesSinceFull) {

  /** The directory after one more row. */
  static DirectoryState after(
      @Nullable DirectoryState before, OplogRow row, List<DirectoryChange> changes) {
    Map<String, Optional<DirectoryEntry>> entries = new HashMap<>();
    for (DirectoryChange change : changes) {
      entries.put(
          change.entry().name(),
          change.operation() == DirectoryChange.Operation.DELETE
              ? Optional.empty()
              : Optional.of(change.entry()));
    }
    if (row.format() == RowFormat.FULL_DIRECTORY) {
      return new DirectoryState(
          row.version(), LayeredMap.<String, DirectoryEntry>empty().with(entries), 0);
    }
    if (before == null || before.version().version() + 1 != row.version().version()) {
      throw new IllegalArgumentException(
          "version "
              + row.version().version()
              + " of directory "
              + row.version().node()
              + " changes one that is not there");
    }
    return new DirectoryState(
        row.version(), before.entries().with(entries), before.changesSinceFull() + changes.size());
  }

  /** True if the directory was removed, so that nothing may be added to it any more. */
  boolean isRemoved() {
    return version.attributes().containsKey(ExtendedAttributes.REMOVED);
  }

  /** True when a full version is due, so that reading costs what the directory weighs. */
  boolean isFullVersionDue(int moreChanges) {
    return changesSinceFull + moreChanges > Math.max(64, entries.approximateSize());
  }
}
