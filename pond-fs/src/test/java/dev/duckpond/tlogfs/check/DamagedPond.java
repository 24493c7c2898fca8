package dev.duckpond.tlogfs.check;

import static dev.duckpond.tlogfs.PondFixture.append;
import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.write;

import dev.duckpond.columnar.parquet.Compression;
import dev.duckpond.columnar.parquet.ParquetWriter;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A pond with one of everything, and ways to damage its files. */
final class DamagedPond {
  static final String LARGE = "0123456789".repeat(20_000);

  private final Path directory;

  private DamagedPond(Path directory) {
    this.directory = directory;
  }

  /** Makes the pond, sound at first: version 8. */
  static DamagedPond create(Path directory) throws IOException {
    try (Pond pond = Pond.create(directory)) {
      commit(pond, root -> write(root, "/small", "one"));
      commit(pond, root -> append(root, "/small", "two"));
      commit(pond, root -> write(root, "/large", LARGE));
      commit(
          pond,
          root -> {
            root.createDirectories("/a/b");
            root.createSymlink("/a/link", "b/moved");
            write(root, "/a/gone", "gone");
            write(root, "/moved", "moved");
          });
      commit(pond, root -> root.rename("/moved", "/a/b/moved"));
      commit(pond, root -> root.rename("/a/b/moved", "/moved"));
      commit(
          pond,
          root -> {
            root.rename("/moved", "/a/b/moved");
            root.remove("/a/gone", false);
            root.createDirectory("/removed");
          });
      commit(
          pond,
          root -> {
            root.remove("/removed", true);
            series(root, "/series", 10, 20, 10, 20);
          });
    }
    return new DamagedPond(directory);
  }

  /** Adds a series of two rows at these times, said to lie in these bounds. */
  static void series(
      WorkingDirectory root, String path, long first, long second, long minimum, long maximum)
      throws IOException {
    Schema schema = Schema.of(new Field("time", ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, false));
    VectorBuilder times = new VectorBuilder(ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
    times.appendLong(first);
    times.appendLong(second);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ParquetWriter writer =
        new ParquetWriter(bytes, schema, new ParquetWriter.Options(Compression.ZSTD, 100))) {
      writer.write(new ColumnBatch(2, times.build()));
    }
    try (VersionWriter writer = root.create(path, EntryType.SERIES)) {
      writer.write(bytes.toByteArray());
      writer.attribute(FileVersion.TIMESTAMP_COLUMN, "time");
      writer.eventTimes(minimum, maximum);
      writer.complete();
    }
  }

  Path directory() {
    return directory;
  }

  Path commitFile(long version) {
    return directory.resolve("_delta_log").resolve(String.format("%020d.json", version));
  }

  Path onlyLargeFile() throws IOException {
    return files("_large_files").stream()
        .filter(file -> file.toString().endsWith(".data"))
        .findFirst()
        .orElseThrow();
  }

  /** The data file a commit added to the root directory. */
  Path dataFile(long version) throws IOException {
    String line =
        Files.readAllLines(commitFile(version)).stream()
            .filter(action -> action.startsWith("{\"add\""))
            .filter(action -> action.contains("part_id=00000000-0000-7000-8000-000000000000"))
            .findFirst()
            .orElseThrow();
    return directory.resolve(line.replaceAll(".*\"path\":\"([^\"]*)\".*", "$1"));
  }

  List<Path> files(String beneath) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve(beneath))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static void flip(Path file, int position) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[position] ^= 0x40;
    Files.write(file, bytes);
  }

  static void truncate(Path file, int length) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
  }

  CheckReport check(CheckDepth depth) throws IOException {
    return PondCheck.run(directory, depth, CheckProgress.NONE);
  }
}
