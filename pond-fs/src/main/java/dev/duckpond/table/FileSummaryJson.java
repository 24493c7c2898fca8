package dev.duckpond.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.type.TypeKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * {@link FileSummary} as JSON, as it is kept in the extended attribute {@link #ATTRIBUTE} of a
 * version: {@code {"format": 1, "rows": n, "columns": [{"name", "kind", "precision"?, "scale"?,
 * "nullable", "minimum"?, "maximum"?, "nulls"?}]}}. Bounds are texts: numbers in decimal (floating
 * ones so that they are read again exactly), bytes in hexadecimal.
 */
final class FileSummaryJson {
  /** The extended attribute that holds it. */
  static final String ATTRIBUTE = "duckpond.table_summary";

  private static final int FORMAT = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FileSummaryJson() {}

  static String write(FileSummary summary) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT);
    root.put("rows", summary.rowCount());
    ArrayNode columns = root.putArray("columns");
    for (int i = 0; i < summary.schema().size(); i++) {
      writeColumn(columns.addObject(), summary.schema().field(i), summary.columns().get(i));
    }
    return root.toString();
  }

  private static void writeColumn(ObjectNode node, Field field, ColumnStatistics statistics) {
    node.put("name", field.name());
    node.put("kind", field.type().kind().name());
    if (field.type().kind() == TypeKind.DECIMAL) {
      node.put("precision", field.type().precision());
      node.put("scale", field.type().scale());
    }
    node.put("nullable", field.nullable());
    if (statistics.minimum() != null) {
      node.put("minimum", text(statistics.minimum()));
    }
    if (statistics.maximum() != null) {
      node.put("maximum", text(statistics.maximum()));
    }
    statistics.nullCount().ifPresent(count -> node.put("nulls", count));
  }

  /**
   * Reads a summary.
   *
   * @return null when it is of a later format, which this does not know
   * @throws IllegalArgumentException when the text is damaged
   */
  static @Nullable FileSummary read(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
    if (required(root, "format").asInt() != FORMAT) {
      return null;
    }
    List<Field> fields = new ArrayList<>();
    List<ColumnStatistics> statistics = new ArrayList<>();
    for (JsonNode column : required(root, "columns")) {
      ColumnType type =
          new ColumnType(
              TypeKind.valueOf(required(column, "kind").asText()),
              column.path("precision").asInt(),
              column.path("scale").asInt());
      fields.add(
          new Field(
              required(column, "name").asText(), type, required(column, "nullable").asBoolean()));
      JsonNode nulls = column.get("nulls");
      statistics.add(
          new ColumnStatistics(
              value(type, column.get("minimum")),
              value(type, column.get("maximum")),
              nulls == null ? OptionalLong.empty() : OptionalLong.of(nulls.asLong()),
              OptionalLong.empty()));
    }
    return new FileSummary(new Schema(fields), required(root, "rows").asLong(), statistics);
  }

  private static JsonNode required(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
  }

  private static @Nullable Object value(ColumnType type, @Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    String text = node.asText();
    return switch (type.physicalType()) {
      case BOOLEAN -> Boolean.valueOf(text);
      case INT, LONG -> Long.valueOf(text);
      case FLOAT -> Float.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case INT128 -> new BigInteger(text);
      case BYTES -> HexFormat.of().parseHex(text);
    };
  }
}
