package dev.duckpond.tlogfs;

import dev.duckpond.columnar.parquet.Compression;
import dev.duckpond.columnar.parquet.ParquetWriter;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.maintenance.RowLayout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * Writes data files, one a partition. They are durable, and may be referred to, once {@link
 * #finish} was called. One writer serves one commit.
 */
final class OplogWriter {
  /** Few, since the content of a row is read together with that of its row group. */
  private static final int ROW_GROUP_ROWS = 128;

  /** Directories first, so that listing one need not read the content of files. */
  static final RowLayout LAYOUT =
      new RowLayout(
          OplogSchema.DATA,
          OplogSchema.DATA.indexOf(OplogSchema.FORMAT),
          RowFormat.INLINE.text(),
          ROW_GROUP_ROWS);

  private static final ParquetWriter.Options OPTIONS =
      new ParquetWriter.Options(Compression.ZSTD, ROW_GROUP_ROWS);

  private final Path pond;
  private final Disk disk;
  private final Set<Path> changedDirectories = new LinkedHashSet<>();

  OplogWriter(Path pond, Disk disk) {
    this.pond = pond;
    this.disk = disk;
  }

  /**
   * Writes a file. On failure nothing of it is left.
   *
   * @param sequence of the transaction, for the rows that do not say
   */
  DataFile write(NodeId partition, List<RowToWrite> rows, long sequence) throws IOException {
    Path directory = pond.resolve(directoryName(partition));
    if (disk.createDirectory(directory)) {
      changedDirectories.add(pond);
    }
    changedDirectories.add(directory);
    Path file = directory.resolve(UUID.randomUUID() + ".parquet");
    try {
      try (OutputStream output = new BufferedOutputStream(disk.create(file))) {
        writeRows(output, rows, sequence);
      }
      disk.force(file);
    } catch (IOException | RuntimeException failure) {
      try {
        disk.delete(file);
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
    return new DataFile(pond.relativize(file).toString(), partition.text(), Files.size(file));
  }

  /** Makes the names of all files written durable, each directory once. */
  void finish() throws IOException {
    for (Path directory : changedDirectories) {
      disk.forceDirectory(directory);
    }
    changedDirectories.clear();
  }

  static String directoryName(NodeId partition) {
    return OplogSchema.PART_ID + "=" + partition;
  }

  private static void writeRows(OutputStream output, List<RowToWrite> rows, long sequence)
      throws IOException {
    VectorBuilder[] builders = new VectorBuilder[OplogSchema.DATA.size()];
    for (int i = 0; i < builders.length; i++) {
      builders[i] = new VectorBuilder(OplogSchema.DATA.field(i).type());
    }
    try (ParquetWriter writer = new ParquetWriter(output, OplogSchema.DATA, OPTIONS)) {
      for (RowToWrite row : rows) {
        append(builders, row, sequence);
        if (builders[0].length() == ROW_GROUP_ROWS) {
          writer.write(build(builders));
        }
      }
      if (builders[0].length() > 0) {
        writer.write(build(builders));
      }
    }
  }

  private static void append(VectorBuilder[] builders, RowToWrite row, long sequence)
      throws IOException {
    NodeVersion version = row.version();
    for (int i = 0; i < builders.length; i++) {
      Field field = OplogSchema.DATA.field(i);
      VectorBuilder builder = builders[i];
      switch (field.name()) {
        case OplogSchema.NODE_ID -> builder.appendString(version.node().text());
        case OplogSchema.FILE_TYPE -> builder.appendString(version.type().text());
        case OplogSchema.TIMESTAMP -> builder.appendLong(microseconds(version.timestamp()));
        case OplogSchema.VERSION -> builder.appendLong(version.version());
        case OplogSchema.CONTENT -> appendContent(builder, row);
        case OplogSchema.SHA256 ->
            row.contentSha256().ifPresentOrElse(builder::appendString, builder::appendNull);
        case OplogSchema.SIZE -> builder.appendLong(row.contentSize());
        case OplogSchema.MIN_EVENT_TIME ->
            version
                .eventTimes()
                .map(EventTimes::minimum)
                .ifPresentOrElse(builder::appendLong, builder::appendNull);
        case OplogSchema.MAX_EVENT_TIME ->
            version
                .eventTimes()
                .map(EventTimes::maximum)
                .ifPresentOrElse(builder::appendLong, builder::appendNull);
        case OplogSchema.MIN_OVERRIDE -> appendOptional(builder, version.bounds().minimum());
        case OplogSchema.MAX_OVERRIDE -> appendOptional(builder, version.bounds().maximum());
        case OplogSchema.EXTENDED_ATTRIBUTES -> {
          if (version.attributes().isEmpty()) {
            builder.appendNull();
          } else {
            builder.appendString(ExtendedAttributes.toJson(version.attributes()));
          }
        }
        case OplogSchema.FACTORY ->
            version.factory().ifPresentOrElse(builder::appendString, builder::appendNull);
        case OplogSchema.FORMAT -> builder.appendString(row.format().text());
        case OplogSchema.TXN_SEQ -> builder.appendLong(row.sequence().orElse(sequence));
        default -> throw new IllegalStateException("no value for column " + field.name());
      }
    }
  }

  private static void appendOptional(VectorBuilder builder, OptionalLong value) {
    value.ifPresentOrElse(builder::appendLong, builder::appendNull);
  }

  private static void appendContent(VectorBuilder builder, RowToWrite row) throws IOException {
    if (row.isLarge()) {
      builder.appendNull();
    } else {
      byte[] content = row.content().read();
      builder.appendBytes(content, 0, content.length);
    }
  }

  private static long microseconds(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private static ColumnBatch build(VectorBuilder[] builders) {
    int rows = builders[0].length();
    Vector[] columns = new Vector[builders.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = builders[i].build();
    }
    return new ColumnBatch(rows, columns);
  }
}
