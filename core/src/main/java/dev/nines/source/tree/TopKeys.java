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
    return in(head, parser -> parser.nextToken() == JsonToken.START_OBJECT);
  }

  /**
   * Returns the keys of the first mapping in a list at the top, as far as it can be read; none
   * where there is no such list, or no mapping in it.
   */
  public static Set<String> inFirstOf(String list, String head) {
    return in(head, parser -> enter(parser, list));
  }

  /**
   * Returns the keys of the first mapping in the list that a text is, as far as it can be read;
   * none where it is no list, or its first item no mapping.
   */
  public static Set<String> inFirstItem(String head) {
    return in(
        head,
        parser ->
            parser.nextToken() == JsonToken.START_ARRAY
                && parser.nextToken() == JsonToken.START_OBJECT);
  }

  // moves a parser to the mapping whose keys are asked for
  @FunctionalInterface
  private interface Way {
    boolean enter(JsonParser parser) throws IOException;
  }

  private static Set<String> in(String head, Way way) {
    Set<String> json = in(JSON, head, way);
    return json.isEmpty() ? in(YAML, head, way) : json;
  }

  private static Set<String> in(JsonFactory factory, String head, Way way) {
    Set<String> keys = new LinkedHashSet<>();
    try (JsonParser parser = factory.createParser(head)) {
      if (way.enter(parser)) {
        collect(parser, keys);
      }
    } catch (IOException e) {
      // what was read before the damage says enough
      return keys;
    }
    return keys;
  }

  private static void collect(JsonParser parser, Set<String> keys) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      keys.add(parser.currentName());
      parser.nextToken();
      parser.skipChildren();
    }
  }

  private static boolean enter(JsonParser parser, String list) throws IOException {
    boolean mapping = parser.nextToken() == JsonToken.START_OBJECT;
    while (mapping && parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = parser.currentName().equals(list);
      boolean sequence = parser.nextToken() == JsonToken.START_ARRAY;
      if (found) {
        return sequence && parser.nextToken() == JsonToken.START_OBJECT;
      }
      parser.skipChildren();
    }
    return false;
  }
}
