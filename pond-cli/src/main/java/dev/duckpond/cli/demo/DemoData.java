package dev.duckpond.cli.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demonstration's files, unpacked from this program into a temporary directory. */
public final class DemoData implements AutoCloseable {
  private static final List<String> FILES =
      List.of(
          "cities.csv",
          "weather-2012.csv",
          "weather-2013.csv",
          "weather-2014.csv",
          "weather-2015.csv");

  private final Path directory;

  private DemoData(Path directory) {
    this.directory = directory;
  }

  /** Unpacks the files; closing deletes them again. */
  public static DemoData unpack() throws IOException {
    DemoData data = new DemoData(Files.createTempDirectory("pond-demo-data-"));
    try {
      for (String file : FILES) {
        try (InputStream input = DemoData.class.getResourceAsStream("/demo/" + file)) {
          if (input == null) {
            throw new FileNotFoundException("/demo/" + file + " is missing from this program");
          }
          Files.copy(input, data.directory.resolve(file));
        }
      }
      return data;
    } catch (IOException failure) {
      data.close();
      throw failure;
    }
  }

  public Path directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    for (String file : FILES) {
      Files.deleteIfExists(directory.resolve(file));
    }
    Files.delete(directory);
  }
}
