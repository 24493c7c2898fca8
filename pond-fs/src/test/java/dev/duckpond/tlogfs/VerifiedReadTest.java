package dev.duckpond.tlogfs;

import static dev.duckpond.tlogfs.PondFixture.commit;
import static dev.duckpond.tlogfs.PondFixture.read;
import static dev.duckpond.tlogfs.PondFixture.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.ByteArraySource;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.PondFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads a file from start to end gets what was written, or an error. */
class VerifiedReadTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path directory;

  @Test
  void aLargeFileWithAnotherByteFailsNamingPathAndVersion() throws IOException {
    try (Pond pond = Pond.create(directory.resolve("pond"))) {
      commit(pond, root -> write(root, "/large", "x".repeat(300_000)));
      assertEquals(300_000, read(pond.snapshot().root(), "/large").length());
      Path file;
      try (Stream<Path> files = Files.walk(pond.directory().resolve("_large_files"))) {
        file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      }
      byte[] bytes = Files.readAllBytes(file);
      bytes[200_000] = 'y';
      Files.write(file, bytes);
      PondFileException failure =
          assertThrows(PondFileException.class, () -> read(pond.snapshot().root(), "/large"));
      assertEquals(FileSystemFault.CORRUPT, failure.fault());
      assertTrue(failure.getMessage().contains("/large"), failure.getMessage());
      assertTrue(failure.getMessage().contains("version 1"), failure.getMessage());
    }
  }

  @Test
  void contentReadInPiecesIsCheckedAtItsEnd() throws IOException {
    try (RandomAccessSource source = source("abd")) {
      source.readFully(0, ByteBuffer.allocate(2));
      assertThrows(PondFileException.class, () -> source.readFully(2, ByteBuffer.allocate(1)));
    }
  }

  @Test
  void contentThatMatchesIsRead() throws IOException {
    try (RandomAccessSource source = source("abc")) {
      ByteBuffer all = ByteBuffer.allocate(3);
      source.readFully(0, all);
      assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), all.array());
      source.readFully(0, ByteBuffer.allocate(3));
    }
  }

  @Test
  void contentReadTwiceFailsTwice() throws IOException {
    try (RandomAccessSource source = source("abd")) {
      for (int i = 0; i < 2; i++) {
        assertThrows(PondFileException.class, () -> source.readFully(0, ByteBuffer.allocate(3)));
      }
    }
  }

  @Test
  void readsHereAndThereAreNotChecked() throws IOException {
    try (RandomAccessSource source = source("abd")) {
      source.readFully(1, ByteBuffer.allocate(2));
      source.readFully(0, ByteBuffer.allocate(1));
      source.readFully(2, ByteBuffer.allocate(1));
    }
  }

  private static RandomAccessSource source(String text) {
    return new VerifyingSource(
        new ByteArraySource("/f", text.getBytes(StandardCharsets.UTF_8)), ABC, 7);
  }
}
