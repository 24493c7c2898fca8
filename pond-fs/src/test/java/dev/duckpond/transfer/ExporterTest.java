package dev.duckpond.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.table.FileTables;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tinyfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
  private final MemoryFileSystem fileSystem = new MemoryFileSystem();
  private final WorkingDirectory root = fileSystem.root();
  private final FileTables tables = new FileTables();
  @TempDir private Path host;

  @BeforeEach
  void fillPond() throws IOException {
    Path bytes = Files.write(host.resolve("in.bin"), new byte[] {1, 2, 3});
    Path first = Files.writeString(host.resolve("in1.csv"), "ts,v\n2012-01-01,1\n");
    Path second = Files.writeString(host.resolve("in2.csv"), "ts,v,w\n2012-01-02,0.5,\"a,b\"\n");
    Importer importer = new Importer(tables);
    root.createDirectory("/d");
    importer.copyIn(List.of("host://" + bytes), root, "/d/bytes");
    importer.copyIn(List.of("host+csv://" + first), root, "/d/table");
    importer.copyIn(
        List.of("host+csv+series://" + first, "host+csv://" + second + "?timestamp=ts"),
        root,
        "/series");
  }

  @AfterEach
  void close() throws IOException {
    fileSystem.close();
  }

  @Test
  void bytesComeOutAsTheyWentIn() throws IOException {
    List<Exported> exported = copyOut("host://" + host + "/out.bin", "/d/bytes");
    assertEquals(3, exported.get(0).bytes());
    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(host.resolve("out.bin")));
  }

  @Test
  void aTableComesOutAsParquet() throws IOException, SQLException {
    copyOut("host://" + host + "/t.parquet", "/d/table");
    assertEquals(List.of("2012-01-01,1"), read("t.parquet"));
  }

  @Test
  void theVersionsOfASeriesAreMerged() throws IOException, SQLException {
    copyOut("host://" + host + "/s.parquet", "/series");
    assertEquals(List.of("2012-01-01,1.0,null", "2012-01-02,0.5,a,b"), read("s.parquet"));
  }

  @Test
  void rowsComeOutAsCsvWhereAsked() throws IOException {
    copyOut("host+csv://" + host + "/s.csv", "/series");
    assertEquals(
        "ts,v,w\n2012-01-01,1.0,\n2012-01-02,0.5,\"a,b\"\n",
        Files.readString(host.resolve("s.csv")));
  }

  @Test
  void aDirectoryTakesAllFilesAPatternMatches() throws IOException {
    Path out = Files.createDirectory(host.resolve("out"));
    copyOut("host://" + out, "/d/*");
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(
          List.of("bytes", "table"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anExistingFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path out = Files.createDirectory(host.resolve("out"));
    Files.writeString(out.resolve("f"), "old and longer");
    copyOut("host://" + out + "/f", "/d/bytes");
    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(out.resolve("f")));
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void whatCannotBeDoneIsRefusedByName() {
    assertEquals("/x: no such file", refusal("host://" + host + "/f", "/x"));
    assertEquals("/d: is a directory, not a file", refusal("host://" + host + "/f", "/d"));
    assertEquals(
        host + "/f: no such host directory",
        refusal("host://" + host + "/f", "/d/bytes", "/d/table"));
    assertEquals(
        host + "/no/f: no such host directory", refusal("host://" + host + "/no/f", "/d/bytes"));
    assertEquals(
        "/d/bytes: is a file:data, which cannot be written as csv; copy it as it is with host://",
        refusal("host+csv://" + host + "/f", "/d/bytes"));
  }

  private List<Exported> copyOut(String target, String... paths) throws IOException {
    return new Exporter(tables).copyOut(List.of(paths), root, target);
  }

  private String refusal(String target, String... paths) {
    return String.valueOf(
        assertThrows(IOException.class, () -> copyOut(target, paths)).getMessage());
  }

  private List<String> read(String name) throws SQLException {
    return DuckDb.rows("SELECT * FROM read_parquet(" + DuckDb.quote(host.resolve(name)) + ")");
  }
}
