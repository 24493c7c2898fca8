package dev.duckpond.tlogfs;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** The columns of the table a pond is stored in. */
final class OplogSchema {
  static final String PART_ID = "part_id";
  static final String NODE_ID = "node_id";
  static final String FILE_TYPE = "file_type";
  static final String TIMESTAMP = "timestamp";
  static final String VERSION = "version";
  static final String CONTENT = "content";
  static final String SHA256 = "sha256";
  static final String SIZE = "size";
  static final String MIN_EVENT_TIME = "min_event_time";
  static final String MAX_EVENT_TIME = "max_event_time";
  static final String MIN_OVERRIDE = "min_override";
  static final String MAX_OVERRIDE = "max_override";
  static final String EXTENDED_ATTRIBUTES = "extended_attributes";
  static final String FACTORY = "factory";
  static final String FORMAT = "format";
  static final String TXN_SEQ = "txn_seq";

  /** What data files hold: all but the partition column, whose value is in their path. */
  static final Schema DATA =
      Schema.of(
          new Field(NODE_ID, ColumnType.VARCHAR, false),
          new Field(FILE_TYPE, ColumnType.VARCHAR, false),
          new Field(TIMESTAMP, ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE, false),
          new Field(VERSION, ColumnType.BIGINT, false),
          new Field(CONTENT, ColumnType.VARBINARY, true),
          new Field(SHA256, ColumnType.VARCHAR, true),
          new Field(SIZE, ColumnType.BIGINT, true),
          new Field(MIN_EVENT_TIME, ColumnType.BIGINT, true),
          new Field(MAX_EVENT_TIME, ColumnType.BIGINT, true),
          new Field(MIN_OVERRIDE, ColumnType.BIGINT, true),
          new Field(MAX_OVERRIDE, ColumnType.BIGINT, true),
          new Field(EXTENDED_ATTRIBUTES, ColumnType.VARCHAR, true),
          new Field(FACTORY, ColumnType.VARCHAR, true),
          new Field(FORMAT, ColumnType.VARCHAR, false),
          new Field(TXN_SEQ, ColumnType.BIGINT, false));

  /** The whole table. */
  static final Schema TABLE = table();

  /** Content of this many bytes and more is kept in a large file, not in its row. */
  static final int LARGE_FILE_SIZE = 64 * 1024;

  private OplogSchema() {}

  private static Schema table() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(PART_ID, ColumnType.VARCHAR, false));
    fields.addAll(DATA.fields());
    return new Schema(fields);
  }
}
