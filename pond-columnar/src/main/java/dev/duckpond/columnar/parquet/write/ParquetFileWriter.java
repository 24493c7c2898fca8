package dev.duckpond.columnar.parquet.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;

/**
 * Writes a Parquet file from the leaves of its columns, nested or flat. Holds the row group being
 * filled in memory, encoded. Not thread-safe.
 */
public final class ParquetFileWriter implements Closeable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int FORMAT_VERSION = 1;
  private static final String CREATED_BY = "pond version 0.1.0";

  private final PositionedOutput output;
  private final FileLayout layout;
  private final WriteSettings settings;
  private final PageCompressor compressor;
  private final List<ChunkWriter> chunks = new ArrayList<>();
  private final List<RowGroup> rowGroups = new ArrayList<>();
  private final List<FinishedChunk.Placed> placedChunks = new ArrayList<>();
  private int pendingRows;
  private long writtenRows;
  private State state = State.OPEN;

  private enum State {
    OPEN,
    /** Something went wrong half-way: what was written must not become a valid file. */
    FAILED,
    CLOSED
  }

  /**
   * Starts a file; nothing is written yet.
   *
   * @param output receives the file; it is flushed, and not closed, by this writer
   */
  public ParquetFileWriter(OutputStream output, FileLayout layout, WriteSettings settings) {
    this.output = new PositionedOutput(output);
    this.layout = layout;
    this.settings = settings;
    this.compressor = new PageCompressor(settings.codec());
    startRowGroup();
  }

  /** Rows that the row group being filled still takes. */
  public int roomInRowGroup() {
    return settings.rowGroupRows() - pendingRows;
  }

  /**
   * Appends rows, all of them to the row group being filled.
   *
   * @param leaves the entries of each leaf of the layout, in its order
   * @throws IllegalArgumentException when the leaves do not fit the layout, or each other; nothing
   *     can be written then any more
   */
  public void write(int rowCount, List<LeafValues> leaves) throws IOException {
    if (state != State.OPEN) {
      throw new IllegalStateException("the Parquet file is no longer being written");
    }
    state = State.FAILED;
    checkFit(rowCount, leaves);
    if (rowCount > 0) {
      for (int i = 0; i < leaves.size(); i++) {
        chunks.get(i).append(leaves.get(i));
      }
      pendingRows += rowCount;
      if (pendingRows >= settings.rowGroupRows() || pendingBytes() >= settings.rowGroupBytes()) {
        endRowGroup();
      }
    }
    state = State.OPEN;
  }

  private void checkFit(int rowCount, List<LeafValues> leaves) {
    if (leaves.size() != chunks.size()) {
      throw new IllegalArgumentException(
          leaves.size() + " columns for a Parquet file of " + chunks.size());
    }
    for (int i = 0; i < leaves.size(); i++) {
      LeafColumn leaf = layout.leaves().get(i);
      LeafValues values = leaves.get(i);
      if (!values.values().type().equals(leaf.type())) {
        throw new IllegalArgumentException(
            "column " + leaf.name() + " is " + leaf.type() + ", not " + values.values().type());
      }
      if (values.rowCount() != rowCount) {
        throw new IllegalArgumentException(
            "column " + leaf.name() + " has " + values.rowCount() + " rows, not " + rowCount);
      }
    }
  }

  private long pendingBytes() {
    return chunks.stream().mapToLong(ChunkWriter::bufferedBytes).sum();
  }

  private void startRowGroup() {
    chunks.clear();
    for (LeafColumn leaf : layout.leaves()) {
      chunks.add(new ChunkWriter(leaf, settings, compressor));
    }
  }

  private void endRowGroup() throws IOException {
    if (pendingRows == 0) {
      return;
    }
    if (output.position() == 0) {
      output.write(MAGIC);
    }
    long start = output.position();
    long uncompressed = 0;
    List<ColumnChunk> columns = new ArrayList<>();
    for (ChunkWriter chunk : chunks) {
      FinishedChunk.Placed placed = chunk.finish().writeTo(output);
      placedChunks.add(placed);
      columns.add(placed.chunk());
      uncompressed += placed.chunk().getMeta_data().getTotal_uncompressed_size();
    }
    RowGroup rowGroup = new RowGroup(columns, uncompressed, pendingRows);
    rowGroup.setFile_offset(start);
    rowGroup.setTotal_compressed_size(output.position() - start);
    if (rowGroups.size() <= Short.MAX_VALUE) {
      rowGroup.setOrdinal((short) rowGroups.size());
    }
    rowGroups.add(rowGroup);
    writtenRows += pendingRows;
    pendingRows = 0;
    startRowGroup();
  }

  /** Gives up: frees what is held; the output is no Parquet file. */
  public void abort() {
    if (state != State.CLOSED) {
      state = State.CLOSED;
      compressor.close();
    }
  }

  /**
   * Writes what is pending and the footer, and flushes the output. After a failed write it only
   * frees what is held, so that half the rows are never taken for a whole file.
   */
  @Override
  public void close() throws IOException {
    State before = state;
    try (compressor) {
      if (before != State.OPEN) {
        return;
      }
      state = State.FAILED;
      endRowGroup();
      if (output.position() == 0) {
        output.write(MAGIC);
      }
      writeIndexes();
      writeFooter();
      output.flush();
    } finally {
      state = State.CLOSED;
    }
  }

  private void writeIndexes() throws IOException {
    for (FinishedChunk.Placed placed : placedChunks) {
      if (placed.columnIndex() != null) {
        long start = output.position();
        Util.writeColumnIndex(placed.columnIndex(), output);
        placed.chunk().setColumn_index_offset(start);
        placed.chunk().setColumn_index_length((int) (output.position() - start));
      }
    }
    for (FinishedChunk.Placed placed : placedChunks) {
      long start = output.position();
      Util.writeOffsetIndex(placed.offsetIndex(), output);
      placed.chunk().setOffset_index_offset(start);
      placed.chunk().setOffset_index_length((int) (output.position() - start));
    }
  }

  private void writeFooter() throws IOException {
    FileMetaData metadata =
        new FileMetaData(FORMAT_VERSION, layout.elements(), writtenRows, rowGroups);
    metadata.setCreated_by(CREATED_BY);
    List<ColumnOrder> orders = new ArrayList<>();
    for (int i = 0; i < layout.leaves().size(); i++) {
      orders.add(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()));
    }
    metadata.setColumn_orders(orders);
    for (Map.Entry<String, String> entry : settings.sortedMetadata().entrySet()) {
      KeyValue keyValue = new KeyValue(entry.getKey());
      keyValue.setValue(entry.getValue());
      metadata.addToKey_value_metadata(keyValue);
    }
    long start = output.position();
    Util.writeFileMetaData(metadata, output);
    int length = Math.toIntExact(output.position() - start);
    ByteBuffer tail = ByteBuffer.allocate(Integer.BYTES + MAGIC.length);
    tail.order(ByteOrder.LITTLE_ENDIAN).putInt(length).put(MAGIC);
    output.write(tail.array());
  }
}
