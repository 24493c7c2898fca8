package dev.duckpond.tlogfs.delta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Adds a description to the {@code commitInfo} action that the kernel writes: the kernel leaves no
 * room for it. {@code userName} and {@code userMetadata} are what other Delta tools show.
 */
final class CommitInfoDecorator {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final CommitDescription description;

  CommitInfoDecorator(CommitDescription description) {
    this.description = description;
  }

  /** The action's line, with the description if it is the commit info. */
  String decorate(String line) {
    if (!line.startsWith("{\"commitInfo\"")) {
      return line;
    }
    try {
      JsonNode action = MAPPER.readTree(line);
      ObjectNode metadata = MAPPER.createObjectNode();
      metadata.put("transactionId", description.transactionId());
      metadata.put("message", description.message());
      metadata.put("command", description.command());
      ObjectNode info = (ObjectNode) action.required("commitInfo");
      info.put("userName", description.author());
      info.put("userMetadata", metadata.toString());
      return action.toString();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the kernel wrote no JSON: " + line, broken);
    }
  }

  /** Reads a description back; what another writer left out is empty. */
  static CommitDescription read(JsonNode info) throws JsonProcessingException {
    String text = info.path("userMetadata").asText("");
    JsonNode metadata = text.startsWith("{") ? MAPPER.readTree(text) : MAPPER.createObjectNode();
    return new CommitDescription(
        metadata.path("transactionId").asText(info.path("txnId").asText("")),
        info.path("userName").asText(""),
        metadata.path("message").asText(info.path("operation").asText("")),
        metadata.path("command").asText(""));
  }
}
