package dev.duckpond.columnar.parquet.metadata;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.scan.ColumnStatistics;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;

/**
 * A footer.
 *
 * @param leaves the columns of primitive values
 * @param rowGroups in the file's order
 */
public record FileMetadata(List<Leaf> leaves, List<Group> rowGroups) {
  public FileMetadata {
    leaves = List.copyOf(leaves);
    rowGroups = List.copyOf(rowGroups);
  }

  /**
   * A row group.
   *
   * @param chunks one a leaf
   * @param statistics one a leaf
   */
  public record Group(long rowCount, List<Chunk> chunks, List<ColumnStatistics> statistics) {
    public Group {
      chunks = List.copyOf(chunks);
      statistics = List.copyOf(statistics);
    }
  }

  /** Parses a footer. */
  public static FileMetadata parse(byte[] buffer, int offset, int length)
      throws MalformedDataException {
    FileMetaData file = new FileMetaData();
    try {
      ThriftParser.parse(file, buffer, offset, length);
    } catch (ThriftParser.TruncatedException e) {
      throw new MalformedDataException("the footer ends too early", e);
    }
    List<Leaf> leaves = SchemaTree.leaves(file.getSchema());
    StatisticsReader statistics = new StatisticsReader(file);
    List<Group> groups = new ArrayList<>();
    for (org.apache.parquet.format.RowGroup group : file.getRow_groups()) {
      groups.add(group(statistics, group, leaves));
    }
    return new FileMetadata(leaves, groups);
  }

  private static Group group(
      StatisticsReader reader, org.apache.parquet.format.RowGroup group, List<Leaf> leaves)
      throws MalformedDataException {
    if (group.getNum_rows() < 0) {
      throw new MalformedDataException("a row group of " + group.getNum_rows() + " rows");
    }
    if (group.getColumns().size() != leaves.size()) {
      throw new MalformedDataException(
          "a row group of "
              + group.getColumns().size()
              + " columns where the schema has "
              + leaves.size());
    }
    List<Chunk> chunks = new ArrayList<>();
    List<ColumnStatistics> statistics = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      ColumnChunk column = group.getColumns().get(i);
      Leaf leaf = leaves.get(i);
      chunks.add(chunk(column, leaf, group.getNum_rows()));
      statistics.add(reader.read(i, leaf, column, group.getNum_rows()));
    }
    return new Group(group.getNum_rows(), chunks, statistics);
  }

  private static Chunk chunk(ColumnChunk column, Leaf leaf, long rows) {
    ColumnMetaData details = column.getMeta_data();
    if (details == null || column.isSetCrypto_metadata()) {
      return new Chunk(0, 0, 0, null, "it is encrypted, or has no metadata");
    }
    String refusal = "";
    if (column.isSetFile_path() && !column.getFile_path().isEmpty()) {
      refusal = "its values are in another file, " + column.getFile_path();
    } else if (details.getType() != leaf.physicalType()) {
      refusal = "it holds " + details.getType() + " where the schema says " + leaf.physicalType();
    } else if (leaf.maxRepetition() == 0 && details.getNum_values() != rows) {
      refusal = "it has " + details.getNum_values() + " values for " + rows + " rows";
    } else if (details.getNum_values() < 0) {
      refusal = "it has " + details.getNum_values() + " values";
    }
    long start = details.getData_page_offset();
    // Some writers say 0 where there is no dictionary.
    long dictionary =
        details.isSetDictionary_page_offset() ? details.getDictionary_page_offset() : 0;
    if (dictionary > 0 && dictionary < start) {
      start = dictionary;
    }
    return new Chunk(
        start,
        details.getTotal_compressed_size(),
        details.getNum_values(),
        details.getCodec(),
        refusal);
  }
}
