package dev.duckpond.tlogfs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Extended attributes as the JSON object stored in a row. */
final class ExtendedAttributes {
  /** Set on the last version of a directory that was removed, so that nothing is added to it. */
  static final String REMOVED = "duckpond.removed";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

  private ExtendedAttributes() {}

  static String toJson(Map<String, String> attributes) {
    try {
      return MAPPER.writeValueAsString(new TreeMap<>(attributes));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("text is always JSON", impossible);
    }
  }

  /**
   * @throws IllegalArgumentException when it is no such object
   */
  static Map<String, String> parse(String json) {
    try {
      return MAPPER.readValue(json, TYPE);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("no JSON object of texts: " + json, broken);
    }
  }
}
