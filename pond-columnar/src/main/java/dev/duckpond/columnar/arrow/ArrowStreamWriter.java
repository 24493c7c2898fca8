package dev.duckpond.columnar.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;

/** Writes column batches as an Arrow IPC stream. Not thread-safe. */
public final class ArrowStreamWriter implements Closeable {
  static final int CONTINUATION = -1;
  private static final int PREFIX_SIZE = 2 * Integer.BYTES;
  private static final byte[] PADDING = new byte[8];

  private final OutputStream output;
  private final Schema schema;
  private boolean schemaWritten;
  private boolean closed;

  /**
   * Starts a stream; nothing is written yet.
   *
   * @param output receives the stream; it is flushed, and not closed, by this writer
   */
  public ArrowStreamWriter(OutputStream output, Schema schema) {
    this.output = output;
    this.schema = schema;
  }

  /**
   * Appends a batch; its columns are those of the schema. Dictionaries are resolved.
   *
   * @throws IllegalArgumentException when the batch does not fit the schema, or has a null in a
   *     column that is not nullable; names the column
   */
  public void write(ColumnBatch batch) throws IOException {
    if (closed) {
      throw new IllegalStateException("the Arrow stream is no longer being written");
    }
    BodyWriter body = body(batch);
    writeSchema();
    FlatBufferBuilder builder = new FlatBufferBuilder();
    long size = 0;
    for (byte[] buffer : body.buffers()) {
      size += BodyWriter.paddedSize(buffer.length);
    }
    int header = recordBatch(builder, batch.rowCount(), body);
    writeMessage(builder, MessageHeader.RecordBatch, header, size);
    for (byte[] buffer : body.buffers()) {
      output.write(buffer);
      output.write(PADDING, 0, (int) (BodyWriter.paddedSize(buffer.length) - buffer.length));
    }
  }

  private BodyWriter body(ColumnBatch batch) {
    if (batch.columnCount() != schema.size()) {
      throw new IllegalArgumentException(
          "a batch of " + batch.columnCount() + " columns for a schema of " + schema.size());
    }
    BodyWriter body = new BodyWriter();
    for (int i = 0; i < schema.size(); i++) {
      Field field = schema.field(i);
      Vector column = batch.column(i);
      if (!column.type().equals(field.type())) {
        throw new IllegalArgumentException(
            "column " + field.name() + " is " + field.type() + ", not " + column.type());
      }
      body.add(column);
      if (!field.nullable() && body.nullCounts().get(i) > 0) {
        throw new IllegalArgumentException(
            "column " + field.name() + " is required, but a row has no value");
      }
    }
    return body;
  }

  private static int recordBatch(FlatBufferBuilder builder, int rowCount, BodyWriter body) {
    // Vectors of a flatbuffer are built from their end.
    List<Long> nullCounts = body.nullCounts();
    RecordBatch.startNodesVector(builder, nullCounts.size());
    for (int i = nullCounts.size() - 1; i >= 0; i--) {
      FieldNode.createFieldNode(builder, rowCount, nullCounts.get(i));
    }
    int nodes = builder.endVector();
    List<byte[]> buffers = body.buffers();
    long[] starts = new long[buffers.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + BodyWriter.paddedSize(buffers.get(i - 1).length);
    }
    RecordBatch.startBuffersVector(builder, starts.length);
    for (int i = starts.length - 1; i >= 0; i--) {
      Buffer.createBuffer(builder, starts[i], buffers.get(i).length);
    }
    int buffersVector = builder.endVector();
    return RecordBatch.createRecordBatch(builder, rowCount, nodes, buffersVector, 0, 0);
  }

  private void writeSchema() throws IOException {
    if (!schemaWritten) {
      FlatBufferBuilder builder = new FlatBufferBuilder();
      int header = new SchemaMessage(builder).write(schema);
      writeMessage(builder, MessageHeader.Schema, header, 0);
      schemaWritten = true;
    }
  }

  private void writeMessage(FlatBufferBuilder builder, byte headerType, int header, long bodySize)
      throws IOException {
    int message =
        Message.createMessage(builder, MetadataVersion.V5, headerType, header, bodySize, 0);
    Message.finishMessageBuffer(builder, message);
    byte[] metadata = builder.sizedByteArray();
    int padded = Math.toIntExact(BodyWriter.paddedSize(metadata.length));
    output.write(prefix(padded));
    output.write(metadata);
    output.write(PADDING, 0, padded - metadata.length);
  }

  private static byte[] prefix(int metadataSize) {
    return ByteBuffer.allocate(PREFIX_SIZE)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(CONTINUATION)
        .putInt(metadataSize)
        .array();
  }

  /** Ends the stream and flushes the output. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      writeSchema();
      output.write(prefix(0));
      output.flush();
    }
  }
}
