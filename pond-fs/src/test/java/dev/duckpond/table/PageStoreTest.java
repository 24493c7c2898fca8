package dev.duckpond.table;

import static dev.duckpond.table.Rows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.ParquetReader;
import dev.duckpond.columnar.parquet.ParquetWriter;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.LoadedBatches;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.format.ValueFormatter;
import dev.duckpond.tinyfs.ByteArraySource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageStoreTest {
  private static final List<String> EXPECTED =
      IntStream.range(0, 3000).mapToObj(i -> i + ",text " + i % 5).toList();

  private CountedReads file;
  private ParquetFooter footer;

  @BeforeEach
  void write() throws IOException {
    Schema schema =
        new Schema(
            List.of(
                new Field("id", ColumnType.BIGINT, false),
                new Field("text", ColumnType.VARCHAR, true)));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (ParquetWriter writer = new ParquetWriter(output, schema, ParquetWriter.Options.DEFAULT)) {
      for (int i = 0; i < 3000; i++) {
        byte[] text = ("text " + i % 5).getBytes(StandardCharsets.UTF_8);
        writer.write(Rows.batch(schema, row((long) i, text)));
      }
    }
    file = new CountedReads(new ByteArraySource("file", output.toByteArray()));
    footer = ParquetFooter.read(file);
  }

  @Test
  void whatIsReadAgainIsKept() throws IOException {
    PageStore store = new PageStore(1 << 20);
    assertEquals(EXPECTED, rows(store, "a"));
    assertTrue(readsOf(store, "a") > 0, "kept too early");
    assertEquals(0, readsOf(store, "a"));
    assertEquals(EXPECTED, rows(store, "a"));
  }

  @Test
  void filesOfOtherContentAreToldApart() throws IOException {
    PageStore store = new PageStore(1 << 20);
    rows(store, "a");
    rows(store, "a");
    assertTrue(readsOf(store, "b") > 0);
  }

  @Test
  void whatThereIsNoRoomForIsReadEachTime() throws IOException {
    PageStore store = new PageStore(1000);
    rows(store, "a");
    rows(store, "a");
    assertTrue(readsOf(store, "a") > 0);
    assertEquals(EXPECTED, rows(store, "a"));
  }

  private int readsOf(PageStore store, String sha256) throws IOException {
    int before = file.reads;
    rows(store, sha256);
    return file.reads - before;
  }

  private List<String> rows(PageStore store, String sha256) throws IOException {
    List<String> rows = new ArrayList<>();
    try (BatchReader reader =
        new LoadedBatches(
            ParquetReader.openLazily(file, footer, 0, new int[] {0, 1}, store.file(sha256)))) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        for (int i = 0; i < batch.rowCount(); i++) {
          rows.add(
              ValueFormatter.text(batch.column(0), i)
                  + ","
                  + ValueFormatter.text(batch.column(1), i));
        }
      }
    }
    return rows;
  }

  private static final class CountedReads implements RandomAccessSource {
    private final RandomAccessSource source;
    private int reads;

    CountedReads(RandomAccessSource source) {
      this.source = source;
    }

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public long size() {
      return source.size();
    }

    @Override
    public void readFully(long position, ByteBuffer target) throws IOException {
      reads++;
      source.readFully(position, target);
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
