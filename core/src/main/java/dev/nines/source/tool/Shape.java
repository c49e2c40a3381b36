package dev.nines.source.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nines.source.SourcePeek;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys of a JSON file, as far as its beginning shows them, by which readers recognise it.
 *
 * @param paths each path, its keys behind slashes and {@code *} for the first item of a list, with
 *     the text of its first single value; an empty text where it is a mapping or a list
 */
public record Shape(Map<String, String> paths) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int DEEPEST = 6;

  public Shape {
    paths = Map.copyOf(paths);
  }

  /** Returns the shape of a file; without any path for one that is no JSON. */
  public static Shape of(SourcePeek peek) {
    String first = peek.firstLine();
    if (!first.startsWith("{") && !first.startsWith("[")) {
      return new Shape(Map.of());
    }
    Map<String, String> paths = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(peek.head())) {
      parser.nextToken();
      walk(parser, "", 0, paths);
    } catch (IOException e) {
      // what was read before the end of the head says enough
      return new Shape(paths);
    }
    return new Shape(paths);
  }

  private static void walk(JsonParser parser, String path, int depth, Map<String, String> paths)
      throws IOException {
    JsonToken token = parser.currentToken();
    paths.putIfAbsent(path, token != null && token.isScalarValue() ? parser.getText() : "");
    if (depth == DEEPEST) {
      parser.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        walk(parser, path + "/" + key, depth + 1, paths);
      }
    } else if (token == JsonToken.START_ARRAY) {
      items(parser, path, depth, paths);
    }
  }

  // the first item stands for the list
  private static void items(JsonParser parser, String path, int depth, Map<String, String> paths)
      throws IOException {
    boolean first = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (first) {
        walk(parser, path + "/*", depth + 1, paths);
      } else {
        parser.skipChildren();
      }
      first = false;
    }
  }

  /**
   * Returns whether a record has all the keys: an item of one of the lists, a mapping under such a
   * key, an item of a list at the top, or the mapping at the top; also inside a list of pages.
   *
   * @param lists the keys under which records stand
   * @param keys the keys, deeper ones parted by slashes
   */
  public boolean hasRecord(Set<String> lists, String... keys) {
    return Stream.concat(lists.stream().flatMap(Shape::under), Stream.of("", "/*"))
        .anyMatch(
            start -> List.of(keys).stream().allMatch(k -> paths.containsKey(start + "/" + k)));
  }

  private static Stream<String> under(String list) {
    return Stream.of("/" + list + "/*", "/" + list, "/*/" + list + "/*", "/*/" + list);
  }

  /** Returns the first single value of a path; empty where there is none. */
  public Optional<String> first(String path) {
    return Optional.ofNullable(paths.get(path)).filter(text -> !text.isEmpty());
  }

  /** Returns whether a list of that key stands there without any item. */
  public boolean hasEmptyList(String list) {
    return paths.containsKey("/" + list) && !paths.containsKey("/" + list + "/*");
  }
}
