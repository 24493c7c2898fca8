package dev.duckpond.columnar.arrow;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Arrow IPC stream as column batches. Integers that are unsigned become the next wider
 * type, times in seconds and milliseconds become microseconds. Not thread-safe.
 */
public final class ArrowStreamReader implements BatchReader {
  private final InputStream input;
  private final Schema schema;
  private final List<ArrowField> fields = new ArrayList<>();
  private boolean ended;

  /** One message of the stream. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  private record Received(Message message, byte headerType, byte[] body) {}

  /**
   * Reads the schema.
   *
   * @param input starts with the schema; it is closed with this reader
   * @throws ArrowException when the input is not an Arrow IPC stream, or has a column of a type
   *     that is not supported
   */
  public ArrowStreamReader(InputStream input) throws IOException {
    this.input = input;
    Received first = receive();
    if (first == null || first.headerType() != MessageHeader.Schema) {
      throw new ArrowException("not an Arrow IPC stream: it does not start with a schema");
    }
    this.schema = damageChecked(() -> readSchema(first.message()));
  }

  public Schema schema() {
    return schema;
  }

  @Override
  public @Nullable ColumnBatch next() throws IOException {
    while (!ended) {
      Received received = receive();
      if (received == null) {
        ended = true;
      } else if (received.headerType() != MessageHeader.RecordBatch) {
        throw new ArrowException(
            "an Arrow message of type " + received.headerType() + " among the batches");
      } else {
        ColumnBatch batch = damageChecked(() -> readBatch(received));
        if (batch.rowCount() > 0) {
          return batch;
        }
      }
    }
    return null;
  }

  private Schema readSchema(Message message) throws ArrowException {
    org.apache.arrow.flatbuf.Schema arrowSchema =
        (org.apache.arrow.flatbuf.Schema) message.header(new org.apache.arrow.flatbuf.Schema());
    if (arrowSchema == null) {
      throw new ArrowException("an Arrow schema message without a schema");
    }
    if (arrowSchema.endianness() != Endianness.Little) {
      throw new ArrowException("an Arrow stream of big-endian values: not supported");
    }
    List<Field> columns = new ArrayList<>();
    for (int i = 0; i < arrowSchema.fieldsLength(); i++) {
      ArrowField field = ArrowFields.read(arrowSchema.fields(i));
      fields.add(field);
      columns.add(field.field());
    }
    return new Schema(columns);
  }

  private ColumnBatch readBatch(Received received) throws ArrowException {
    RecordBatch batch = (RecordBatch) received.message().header(new RecordBatch());
    if (batch == null) {
      throw new ArrowException("an Arrow batch message without a batch");
    }
    if (batch.compression() != null) {
      throw new ArrowException("an Arrow batch with compressed buffers: not supported");
    }
    if (batch.length() < 0 || batch.length() > Integer.MAX_VALUE - 1) {
      throw new ArrowException("an Arrow batch of " + batch.length() + " rows");
    }
    int rowCount = (int) batch.length();
    BodyReader reader = new BodyReader(batch, received.body(), rowCount);
    Vector[] columns = new Vector[fields.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = reader.read(fields.get(i));
    }
    return new ColumnBatch(rowCount, columns);
  }

  /** The next message, null at the end of the stream. */
  private @Nullable Received receive() throws IOException {
    byte[] prefix = input.readNBytes(Integer.BYTES);
    if (prefix.length == 0) {
      return null;
    }
    int size = littleEndian(prefix);
    if (size != ArrowStreamWriter.CONTINUATION) {
      throw new ArrowException("not an Arrow IPC stream: a message has no continuation mark");
    }
    size = littleEndian(readFully(Integer.BYTES));
    if (size == 0) {
      return null;
    }
    if (size < 0) {
      throw new ArrowException("an Arrow message of " + size + " bytes");
    }
    byte[] metadata = readFully(size);
    Message message =
        damageChecked(
            () ->
                Message.getRootAsMessage(ByteBuffer.wrap(metadata).order(ByteOrder.LITTLE_ENDIAN)));
    long bodySize = damageChecked(message::bodyLength);
    if (bodySize < 0 || bodySize > Integer.MAX_VALUE - 8) {
      throw new ArrowException("an Arrow batch of " + bodySize + " bytes");
    }
    byte headerType = damageChecked(message::headerType);
    return new Received(message, headerType, readFully((int) bodySize));
  }

  private static int littleEndian(byte[] bytes) throws ArrowException {
    if (bytes.length < Integer.BYTES) {
      throw new ArrowException("an Arrow IPC stream ends within a message");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private byte[] readFully(int size) throws IOException {
    byte[] bytes = input.readNBytes(size);
    if (bytes.length < size) {
      throw new ArrowException("an Arrow IPC stream ends within a message");
    }
    return bytes;
  }

  /** Reads from a flatbuffer, which throws runtime exceptions where it is damaged. */
  private static <T> T damageChecked(MetadataRead<T> read) throws ArrowException {
    try {
      return read.read();
    } catch (IndexOutOfBoundsException | IllegalArgumentException damage) {
      throw new ArrowException("the metadata of an Arrow message is damaged", damage);
    }
  }

  private interface MetadataRead<T> {
    T read() throws ArrowException;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
