package dev.duckpond.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Markdown table of what was measured and what it should be. */
final class BenchmarkReport {
  private final List<String> lines = new ArrayList<>();

  BenchmarkReport() {
    lines.add("| what | measured | bar |");
    lines.add("|---|---|---|");
  }

  void add(String what, String bar, String format, Object... values) {
    String line =
        "| " + what + " | " + String.format(Locale.ROOT, format, values) + " | " + bar + " |";
    lines.add(line);
    System.out.println(line);
  }

  /** Writes the table to {@code target/benchmarks}. */
  void write(String name) throws IOException {
    Path target = Path.of("target/benchmarks", name);
    Files.createDirectories(target.getParent());
    Files.write(target, lines);
  }
}
