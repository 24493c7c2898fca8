package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the documents show. In a fenced block marked {@code console}, a line that begins with
 * {@code $ pond} is run on one pond a document, and the lines that follow are what it must print,
 * where {@code ...} stands for any text.
 */
final class DocumentationTest {
  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> everyCommandInADocumentPrintsWhatTheDocumentShows() throws IOException {
    List<Path> documents = new ArrayList<>();
    documents.add(Repository.root().resolve("README.md"));
    try (Stream<Path> files = Files.list(Repository.root().resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents.stream()
        .map(document -> DynamicTest.dynamicTest(document.toString(), () -> check(document)));
  }

  private void check(Path document) throws IOException {
    Path pond = directory.resolve(document.getFileName() + ".pond");
    for (Example example : examples(Files.readAllLines(document))) {
      String where = document.getFileName() + ": " + example.command();
      List<String> words = words(example.command());
      CommandLineRun run =
          CommandLineRun.pond(pond, words.subList(1, words.size()).toArray(String[]::new));
      assertEquals(0, run.status(), () -> where + "\n" + run.errors());
      if (!example.output().isEmpty()) {
        String printed = run.output().stripTrailing();
        assertTrue(
            Pattern.compile(pattern(example.output()), Pattern.DOTALL).matcher(printed).matches(),
            () -> where + "\nprinted\n" + printed + "\nand not\n" + example.output());
      }
    }
  }

  /** A command line and what the document shows below it. */
  private record Example(String command, String output) {}

  private static List<Example> examples(List<String> lines) {
    List<Example> examples = new ArrayList<>();
    boolean inside = false;
    String command = "";
    List<String> output = new ArrayList<>();
    for (String line : lines) {
      boolean fence = line.startsWith("```");
      if (inside && (fence || line.startsWith("$ ")) && !command.isEmpty()) {
        examples.add(new Example(command, String.join("\n", output).stripTrailing()));
        command = "";
        output.clear();
      }
      if (fence) {
        inside = !inside && line.equals("```console");
      } else if (inside && line.startsWith("$ pond ")) {
        command = line.substring(2);
      } else if (inside && !command.isEmpty()) {
        output.add(line);
      }
    }
    assertFalse(inside, "a block is not closed");
    return examples;
  }

  private static String pattern(String output) {
    return Stream.of(output.split("\\.\\.\\.", -1))
        .map(Pattern::quote)
        .reduce((left, right) -> left + ".*?" + right)
        .orElseThrow();
  }

  /**
   * Splits as a shell does, as far as single and double quotes go; relative files are the
   * repository's.
   */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    var matcher = Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)").matcher(command);
    while (matcher.find()) {
      String word =
          matcher.group(1) != null
              ? matcher.group(1)
              : matcher.group(2) != null
                  ? matcher.group(2).replace("\\\"", "\"")
                  : matcher.group(3);
      words.add(word.replace("$PWD", Repository.root().toString()));
    }
    return words;
  }
}
