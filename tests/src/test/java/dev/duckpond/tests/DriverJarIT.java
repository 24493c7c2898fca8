package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.table.FileTables;
import dev.duckpond.table.TableWriter;
import dev.duckpond.tests.probe.DriverProbe;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tlogfs.CommitInfo;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The driver's jar alone, as other programs get it. */
final class DriverJarIT {
  private static final long MEGABYTE = 1_000_000;
  private static final List<String> EXPECTED =
      List.of("east 2 3.00", "west 1 10.00", "prepared west", "tables visits");

  @TempDir Path directory;
  private Path pond;

  static Stream<Path> javaHomes() throws IOException {
    return InstalledJava.homes().stream();
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(Repository.root().resolve("pond-jdbc/target"))) {
      List<Path> jars =
          files
              .filter(file -> file.getFileName().toString().matches("pond-jdbc-[0-9].*\\.jar"))
              .filter(file -> !file.getFileName().toString().endsWith("-classes.jar"))
              .toList();
      assertEquals(1, jars.size(), () -> "driver jars: " + jars);
      return jars.get(0);
    }
  }

  @BeforeEach
  void createPond() throws IOException {
    pond = directory.resolve("my pond");
    Schema schema =
        Schema.of(
            new Field("place", ColumnType.VARCHAR, false),
            new Field("amount", ColumnType.decimal(10, 2), true));
    VectorBuilder places = new VectorBuilder(ColumnType.VARCHAR);
    VectorBuilder amounts = new VectorBuilder(ColumnType.decimal(10, 2));
    for (String place : List.of("east", "west", "east")) {
      places.appendString(place);
    }
    for (long amount : new long[] {100, 1_000, 200}) {
      amounts.appendLong(amount);
    }
    Pond.create(pond).close();
    try (Pond opened = Pond.open(pond);
        Transaction transaction = opened.begin(new CommitInfo("visits", "test"))) {
      try (TableWriter writer =
          new FileTables()
              .write(transaction.root(), "/visits", EntryType.TABLE, schema, Optional.empty())) {
        writer.write(new ColumnBatch(3, places.build(), amounts.build()));
        writer.complete();
      }
      transaction.commit();
    }
  }

  @Test
  void itWorksInAClassLoaderOfItsOwn() throws Exception {
    URL[] urls = {jar().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      List<Driver> drivers = new ArrayList<>();
      ServiceLoader.load(Driver.class, loader).stream()
          .map(ServiceLoader.Provider::get)
          .filter(driver -> driver.getClass().getClassLoader() == loader)
          .forEach(drivers::add);
      assertEquals(1, drivers.size(), drivers::toString);
      try (Connection connection = drivers.get(0).connect("jdbc:pond:" + pond, new Properties());
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT sum(amount) FROM visits")) {
        assertTrue(rows.next());
        assertEquals("13.00", rows.getString(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("javaHomes")
  void itWorksInAProcessOfItsOwnWithoutFlags(Path javaHome) throws Exception {
    Path output = directory.resolve("output");
    Path errors = directory.resolve("errors");
    Process process =
        new ProcessBuilder(
                javaHome.resolve("bin/java").toString(),
                "-cp",
                jar() + java.io.File.pathSeparator + probeClasses(),
                DriverProbe.class.getName(),
                "jdbc:pond:" + pond)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the process does not end");
    String complaints = Files.readString(errors, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), complaints);
    assertEquals(EXPECTED, Files.readAllLines(output, StandardCharsets.UTF_8));
    assertFalse(complaints.contains("SLF4J"), complaints);
  }

  /** A class path with the probe and nothing else. */
  private Path probeClasses() throws IOException {
    String name = DriverProbe.class.getName().replace('.', '/') + ".class";
    Path copy = directory.resolve("probe").resolve(name);
    Files.createDirectories(copy.getParent());
    try (InputStream bytes =
        assertNotNullStream(DriverProbe.class.getClassLoader().getResourceAsStream(name))) {
      Files.copy(bytes, copy);
    }
    return directory.resolve("probe");
  }

  private static InputStream assertNotNullStream(InputStream stream) {
    assertNotNull(stream);
    return stream;
  }

  @Test
  void itIsSmallAndHoldsNothingUnderNamesThatClash() throws IOException {
    assertTrue(Files.size(jar()) <= 40 * MEGABYTE, () -> "the jar is too large");
    try (JarFile opened = new JarFile(jar().toFile())) {
      assertEquals(
          "dev.duckpond.jdbc",
          opened.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
      List<String> clashing =
          opened.stream()
              .map(JarEntry::getName)
              .filter(name -> name.endsWith(".class"))
              .filter(name -> !name.startsWith("dev/duckpond/"))
              .filter(name -> !name.startsWith("com/github/luben/zstd/"))
              .filter(name -> !name.startsWith("org/xerial/snappy/"))
              .limit(10)
              .toList();
      assertEquals(List.of(), clashing);
      assertNotNull(opened.getEntry("META-INF/LICENSE"));
      assertNotNull(opened.getEntry("META-INF/NOTICE"));
    }
  }
}
