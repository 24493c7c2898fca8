package dev.duckpond.tests.benchmark;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program that writes a host file to a pond as {@code /large}, then reads it back, and prints how
 * many nanoseconds each took. To be run with a small heap.
 *
 * <p>Arguments: the pond, the host file.
 */
final class LargeFileProcess {
  private static final int PIECE = 256 * 1024;

  private LargeFileProcess() {}

  public static void main(String[] arguments) throws Exception {
    Path host = Path.of(arguments[1]);
    try (Pond pond = Pond.open(Path.of(arguments[0]))) {
      long written =
          Timings.nanos(
              number ->
                  PondChanges.commit(
                      pond,
                      root -> {
                        try (VersionWriter writer = root.create("/large", EntryType.DATA)) {
                          copy(host, writer);
                          writer.complete();
                        }
                      }),
              0);
      long read = Timings.nanos(number -> read(pond, Files.size(host)), 0);
      System.out.println(written + " " + read);
    }
  }

  private static void copy(Path host, VersionWriter writer) throws IOException {
    byte[] piece = new byte[PIECE];
    try (InputStream input = Files.newInputStream(host)) {
      for (int count = input.read(piece); count >= 0; count = input.read(piece)) {
        writer.write(piece, 0, count);
      }
    }
  }

  private static void read(Pond pond, long expected) throws IOException {
    try (RandomAccessSource source = pond.snapshot().root().open("/large")) {
      if (source.size() != expected) {
        throw new IOException(source.name() + ": has " + source.size() + " bytes");
      }
      ByteBuffer piece = ByteBuffer.allocate(PIECE);
      for (long position = 0; position < expected; position += piece.limit()) {
        piece.clear().limit((int) Math.min(PIECE, expected - position));
        source.readFully(position, piece);
      }
    }
  }
}
