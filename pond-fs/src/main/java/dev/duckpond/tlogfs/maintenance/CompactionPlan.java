package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.tlogfs.delta.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which files of a partition become one.
 *
 * <p>What happens by itself goes by tiers, so that each row is rewritten once a tier however many
 * commits there are: 64 files as they were committed become one of tier 1, 16 of any other tier one
 * of the next. What is asked for makes as few files as it can. Large files stay as they are.
 *
 * @param files at least two, of one partition
 * @param tier of the file they become
 */
record CompactionPlan(List<DataFile> files, int tier) {
  /** Committed files of one partition that are left as they are. */
  static final int COMMITTED_FILES = 64;

  private static final int COMPACTED_FILES = 16;

  /** Larger files gain nothing worth the writing. */
  private static final long LARGE_FILE = 32L << 20;

  /** Files are joined up to about this size. */
  private static final long TARGET_SIZE = 64L << 20;

  CompactionPlan {
    files = List.copyOf(files);
  }

  long bytes() {
    return files.stream().mapToLong(DataFile::size).sum();
  }

  /** What is due by itself in a partition of these files. */
  static Optional<CompactionPlan> due(List<DataFile> partition) {
    if (partition.size() < COMPACTED_FILES) {
      return Optional.empty();
    }
    Map<Integer, List<DataFile>> tiers = new TreeMap<>();
    for (DataFile file : partition) {
      if (file.size() < LARGE_FILE) {
        tiers.computeIfAbsent(CompactedName.tier(file), tier -> new ArrayList<>()).add(file);
      }
    }
    for (Map.Entry<Integer, List<DataFile>> tier : tiers.entrySet()) {
      List<DataFile> files = tier.getValue();
      if (files.size() >= (tier.getKey() == 0 ? COMMITTED_FILES : COMPACTED_FILES)) {
        List<DataFile> fitting = fitting(files);
        return Optional.of(new CompactionPlan(fitting, tier.getKey() + 1));
      }
    }
    return Optional.empty();
  }

  /** All that can be done in a partition of these files. */
  static List<CompactionPlan> all(List<DataFile> partition) {
    List<CompactionPlan> plans = new ArrayList<>();
    List<DataFile> rest =
        new ArrayList<>(partition.stream().filter(file -> file.size() < LARGE_FILE).toList());
    while (rest.size() >= 2) {
      List<DataFile> fitting = fitting(rest);
      int highest = fitting.stream().mapToInt(CompactedName::tier).max().orElse(0);
      plans.add(new CompactionPlan(fitting, Math.max(1, highest)));
      rest.subList(0, fitting.size()).clear();
    }
    return plans;
  }

  /** As many of the first files as fit together: at least two, since each is less than half. */
  private static List<DataFile> fitting(List<DataFile> files) {
    long bytes = 0;
    int count = 0;
    while (count < files.size() && (count < 2 || bytes + files.get(count).size() <= TARGET_SIZE)) {
      bytes += files.get(count).size();
      count++;
    }
    return List.copyOf(files.subList(0, count));
  }
}
