package dev.duckpond.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java installations of this machine that packaged programs are tried on. */
final class InstalledJava {
  private InstalledJava() {}

  /** The homes of the Java that runs the tests and of each JDK 25 in the usual place. */
  static List<Path> homes() throws IOException {
    List<Path> homes = new ArrayList<>();
    homes.add(Path.of(System.getProperty("java.home")));
    Path usual = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(usual)) {
      try (Stream<Path> found = Files.list(usual)) {
        found
            .filter(home -> home.getFileName().toString().matches(".*-25(-.*|\\..*)?"))
            .filter(home -> Files.isExecutable(home.resolve("bin/java")))
            .sorted()
            .forEach(homes::add);
      }
    }
    return homes;
  }
}
