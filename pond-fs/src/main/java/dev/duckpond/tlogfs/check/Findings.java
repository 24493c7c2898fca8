package dev.duckpond.tlogfs.check;

import dev.duckpond.tlogfs.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the parts of a check find. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  void error(String object, String problem, String advice) {
    all.add(new Finding(Severity.ERROR, object, oneLine(problem), advice));
  }

  void note(String object, String problem, String advice) {
    all.add(new Finding(Severity.NOTE, object, oneLine(problem), advice));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  /** Why something failed, without naming the exception if it has a message. */
  static String reason(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static String oneLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
