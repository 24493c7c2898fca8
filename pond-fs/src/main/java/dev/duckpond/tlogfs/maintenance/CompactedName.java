package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.tlogfs.delta.DataFile;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of files made by compaction, which tell how often their rows were rewritten: a file as
 * it was committed is of tier 0, one made of files of tier 0 is of tier 1, and so on.
 */
final class CompactedName {
  private static final Pattern NAME = Pattern.compile("compacted-(\\d{1,3})-[^/]*\\.parquet");

  private CompactedName() {}

  static String of(int tier) {
    return "compacted-" + tier + "-" + UUID.randomUUID() + ".parquet";
  }

  static int tier(DataFile file) {
    Matcher matcher = NAME.matcher(file.path().substring(file.path().lastIndexOf('/') + 1));
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
