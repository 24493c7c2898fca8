package dev.duckpond.columnar.scan;

/**
 * What a scan skipped. Files here are the versions of a series (a table has one).
 *
 * @param files files the table has
 * @param filesSkipped files not opened because recorded bounds exclude them
 * @param rowGroups row groups in the files that were opened
 * @param rowGroupsSkipped row groups not read because their statistics exclude them
 */
public record Pruning(int files, int filesSkipped, int rowGroups, int rowGroupsSkipped) {
  public static final Pruning NONE = new Pruning(0, 0, 0, 0);

  public Pruning plus(Pruning other) {
    return new Pruning(
        files + other.files,
        filesSkipped + other.filesSkipped,
        rowGroups + other.rowGroups,
        rowGroupsSkipped + other.rowGroupsSkipped);
  }
}
