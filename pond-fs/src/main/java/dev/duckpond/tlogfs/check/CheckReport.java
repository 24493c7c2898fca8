package dev.duckpond.tlogfs.check;

import dev.duckpond.tlogfs.check.Finding.Severity;
import java.util.List;

/**
 * What a check of a pond found.
 *
 * @param version the pond's newest version, or -1 if its log cannot be read
 * @param depth how much was looked at
 * @param commits in the log
 * @param dataFiles of the newest version
 * @param nodes that paths lead to, the root included
 * @param contents versions of files and symlinks whose content was read
 * @param findings in the order they were found
 */
public record CheckReport(
    long version,
    CheckDepth depth,
    long commits,
    long dataFiles,
    long nodes,
    long contents,
    List<Finding> findings) {
  public CheckReport {
    findings = List.copyOf(findings);
  }

  /** True if nothing is lost or wrong. */
  public boolean isClean() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
