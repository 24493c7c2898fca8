package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.metadata.Chunk;
import dev.duckpond.columnar.parquet.metadata.FileMetadata;
import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.parquet.metadata.LeafType;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metadata of one Parquet file. Immutable, and small enough to keep. */
public final class ParquetFooter {
  private final String name;
  private final FileMetadata metadata;
  private final long pagesEnd;
  private final Schema schema;
  private final List<Integer> schemaLeaves;
  private final Map<String, String> refusals;
  private final List<RowGroup> rowGroups;

  private ParquetFooter(String name, FileMetadata metadata, long pagesEnd) {
    this.name = name;
    this.metadata = metadata;
    this.pagesEnd = pagesEnd;
    List<Field> fields = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    Map<String, String> refused = new LinkedHashMap<>();
    for (int i = 0; i < metadata.leaves().size(); i++) {
      Leaf leaf = metadata.leaves().get(i);
      LeafType type = leaf.type();
      if (!leaf.isFlat()) {
        refused.put(leaf.path().get(0), "it is nested or repeated");
      } else if (type == null) {
        refused.put(leaf.path().get(0), leaf.refusal());
      } else {
        fields.add(new Field(leaf.path().get(0), type.type(), leaf.maxDefinition() > 0));
        positions.add(i);
      }
    }
    this.schema = new Schema(fields);
    this.schemaLeaves = List.copyOf(positions);
    this.refusals = Collections.unmodifiableMap(refused);
    this.rowGroups = metadata.rowGroups().stream().map(this::rowGroup).toList();
  }

  private RowGroup rowGroup(FileMetadata.Group group) {
    List<ColumnStatistics> statistics =
        schemaLeaves.stream().map(leaf -> group.statistics().get(leaf)).toList();
    return new RowGroup(group.rowCount(), statistics);
  }

  /**
   * Reads the footer.
   *
   * @throws ParquetException when the source is no readable Parquet file; names the source
   */
  public static ParquetFooter read(RandomAccessSource source) throws IOException {
    FooterLocation footer = FooterLocation.find(source);
    try {
      FileMetadata metadata = FileMetadata.parse(footer.buffer(), footer.offset(), footer.length());
      return new ParquetFooter(source.name(), metadata, footer.start());
    } catch (MalformedDataException e) {
      throw new ParquetException(
          "damaged Parquet footer in " + source.name() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The columns that can be read as vectors, in the file's order: those of one value or null a row.
   * What the file has besides is in {@link #refusedColumns()}.
   */
  public Schema schema() {
    return schema;
  }

  /** Names of the top-level columns that are not in {@link #schema()}, each with the reason. */
  public Map<String, String> refusedColumns() {
    return refusals;
  }

  /**
   * The position in {@link #schema()} of the first column of exactly this name.
   *
   * @throws ParquetException when there is none, or when it is one of {@link #refusedColumns()};
   *     names the file and the column
   */
  public int position(String column) throws ParquetException {
    int position = schema.indexOf(column);
    if (position >= 0) {
      return position;
    }
    String refusal = refusals.get(column);
    if (refusal != null) {
      throw new ParquetException(
          "column " + column + " of " + name + " cannot be read: " + refusal);
    }
    throw new ParquetException("no column " + column + " in " + name);
  }

  /** All columns of primitive values, those within nested ones included, in the file's order. */
  public List<LeafSchema> leaves() {
    return metadata.leaves().stream().map(LeafSchema::of).toList();
  }

  public List<RowGroup> rowGroups() {
    return rowGroups;
  }

  public long rowCount() {
    return rowGroups.stream().mapToLong(RowGroup::rowCount).sum();
  }

  FileMetadata metadata() {
    return metadata;
  }

  /** Position in the file after the last page of all. */
  long pagesEnd() {
    return pagesEnd;
  }

  /** The leaf behind a column of the schema. */
  Leaf leaf(int column) {
    return metadata.leaves().get(schemaLeaves.get(column));
  }

  /** Where a column of the schema is in a row group. */
  Chunk chunk(int rowGroup, int column) {
    return metadata.rowGroups().get(rowGroup).chunks().get(schemaLeaves.get(column));
  }
}
