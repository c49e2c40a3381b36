package dev.nines.source.tree;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds one tree from a parser's tokens. */
final class TreeBuilder {

  /** The deepest nesting that is read. */
  static final int MAX_DEPTH = 64;

  /** The most nodes that aliases may repeat. */
  static final int MAX_EXPANSION = 100_000;

  private final JsonParser parser;
  private final String file;
  private final int linesBefore;
  private final ProblemLog problems = ProblemLog.empty();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;
  private int expanded;
  private int depth;

  // a node that an alias can repeat, and how many nodes that makes
  private record Anchored(Node node, int size) {}

  TreeBuilder(JsonParser parser, String file) {
    this(parser, file, 0);
  }

  /** Makes a builder of a text that begins after some lines of the file. */
  TreeBuilder(JsonParser parser, String file, int linesBefore) {
    this.parser = parser;
    this.file = file;
    this.linesBefore = linesBefore;
  }

  /** Returns the value that the parser stands on, and what is wrong with it. */
  Checked<Node> value(String pointer) throws IOException {
    return problems.with(node(pointer));
  }

  Checked<Node> build() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return Checked.failed(
          Problem.of(
              ProblemCode.FILE_EMPTY,
              SourceLocation.ofFile(file),
              "The file \"" + file + "\" holds nothing but comments."));
    }
    Node root = node("");
    if (parser.nextToken() != null) {
      problems.add(
          Problem.of(
              ProblemCode.SYNTAX,
              here(""),
              "A second document begins here; a file holds one document."));
    }
    return problems.with(root);
  }

  private Node node(String pointer) throws IOException {
    if (isAlias()) {
      return aliased();
    }
    String anchor = parser.getObjectId() == null ? "" : parser.getObjectId().toString();
    int before = nodes++;
    Node node = content(pointer);
    if (!anchor.isEmpty()) {
      anchors.put(anchor, new Anchored(node, nodes - before));
    }
    return node;
  }

  private Node content(String pointer) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(pointer);
      case START_ARRAY -> sequence(pointer);
      case VALUE_NULL -> new Node.Null(here(pointer));
      default -> isNothing() ? new Node.Null(here(pointer)) : scalar(pointer);
    };
  }

  private Node scalar(String pointer) throws IOException {
    return new Node.Scalar(parser.getText(), here(pointer));
  }

  // a YAML key without a value comes as an empty text that has no length in the file, '' has two
  private boolean isNothing() throws IOException {
    return parser instanceof YAMLParser
        && parser.getText().isEmpty()
        && parser.currentTokenLocation().getCharOffset()
            == parser.currentLocation().getCharOffset();
  }

  private Node mapping(String pointer) throws IOException {
    descend();
    SourceLocation start = here(pointer);
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      SourceLocation place = here(pointer + "/" + escaped(key));
      parser.nextToken();
      Node.Entry entry = new Node.Entry(key, place, node(place.pointer()));
      Node.Entry earlier = entries.putIfAbsent(key, entry);
      if (earlier != null) {
        problems.add(duplicate(entry, earlier));
      }
    }
    depth--;
    return new Node.Mapping(List.copyOf(entries.values()), start);
  }

  private Node sequence(String pointer) throws IOException {
    descend();
    SourceLocation start = here(pointer);
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(pointer + "/" + items.size()));
    }
    depth--;
    return new Node.Sequence(items, start);
  }

  private void descend() throws JsonParseException {
    if (++depth > MAX_DEPTH) {
      throw new JsonParseException(parser, "it is nested deeper than " + MAX_DEPTH + " levels");
    }
  }

  @SuppressWarnings(
      "deprecation") // the streaming parser tells an alias from a text in no other way
  private boolean isAlias() {
    return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
  }

  private Node aliased() throws IOException {
    Anchored anchored = anchors.get(parser.getText());
    if (anchored == null) {
      throw new JsonParseException(
          parser, "the alias \"*" + parser.getText() + "\" has no anchor before it");
    }
    expanded += anchored.size();
    nodes += anchored.size();
    if (expanded > MAX_EXPANSION) {
      throw new JsonParseException(
          parser, "its aliases repeat more than " + MAX_EXPANSION + " nodes");
    }
    return anchored.node();
  }

  private Problem duplicate(Node.Entry entry, Node.Entry earlier) {
    return new Problem(
        ProblemCode.DUPLICATE_KEY,
        entry.keyLocation(),
        entry.key(),
        "",
        "\"%s\" stands here a second time; the first is on line %s."
            .formatted(entry.key(), earlier.keyLocation().line()));
  }

  private SourceLocation here(String pointer) {
    int line = Math.max(0, parser.currentTokenLocation().getLineNr());
    return new SourceLocation(file, line == 0 ? 0 : line + linesBefore, pointer);
  }

  /** Returns a key as a part of a JSON pointer. */
  static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
