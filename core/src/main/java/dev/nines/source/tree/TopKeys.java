package dev.nines.source.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the keys at the top of a YAML or JSON text, also of one that is cut or damaged. */
public final class TopKeys {

  private static final JsonFactory JSON = new JsonFactory();
  private static final YAMLFactory YAML = new YAMLFactory();

  private TopKeys() {}

  /**
   * Returns the keys of the mapping that a text is, as far as it can be read; none where it is no
   * mapping.
   */
  public static Set<String> in(String head) {
    Set<String> json = in(JSON, head);
    return json.isEmpty() ? in(YAML, head) : json;
  }

  private static Set<String> in(JsonFactory factory, String head) {
    Set<String> keys = new LinkedHashSet<>();
    try (JsonParser parser = factory.createParser(head)) {
      collect(parser, keys);
    } catch (IOException e) {
      // what was read before the damage says enough
      return keys;
    }
    return keys;
  }

  private static void collect(JsonParser parser, Set<String> keys) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      keys.add(parser.currentName());
      parser.nextToken();
      parser.skipChildren();
    }
  }
}
