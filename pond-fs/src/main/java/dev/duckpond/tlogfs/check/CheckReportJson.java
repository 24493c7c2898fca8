package dev.duckpond.tlogfs.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A report as one JSON object, for programs. */
public final class CheckReportJson {
  private CheckReportJson() {}

  /** The object, over several lines. */
  public static String write(CheckReport report) {
    ObjectNode object = new ObjectMapper().createObjectNode();
    object.put("clean", report.isClean());
    object.put("depth", lower(report.depth()));
    object.put("version", report.version());
    object.put("commits", report.commits());
    object.put("dataFiles", report.dataFiles());
    object.put("nodes", report.nodes());
    object.put("contents", report.contents());
    ArrayNode findings = object.putArray("findings");
    for (Finding finding : report.findings()) {
      findings
          .addObject()
          .put("severity", lower(finding.severity()))
          .put("object", finding.object())
          .put("problem", finding.problem())
          .put("advice", finding.advice());
    }
    return object.toPrettyString();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
