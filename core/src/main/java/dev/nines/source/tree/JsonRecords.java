package dev.nines.source.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the records of a JSON text one by one, so that a long text need not fit into memory: the
 * items of named lists of a mapping, the items of a list, a mapping itself, or a mapping on each
 * line (JSON Lines).
 *
 * <p>A line that is damaged is reported and left out. Any other text is read up to its damage,
 * which is an error that says where.
 */
public final class JsonRecords {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int LOOKAHEAD = 1 << 20;

  private final String file;
  private final Set<String> lists;
  private final ProblemLog log;
  private final Visitor visitor;

  /** Takes the records. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Takes a record.
     *
     * @param list the key of the list that it is an item of; empty for an item of a list without
     *     key, and for what a mapping holds beside its lists, which comes last
     * @param record the record
     * @param before what the mapping around it held before the list; empty where there is none
     */
    void take(String list, Node record, Node.Mapping before);
  }

  /**
   * Makes a reader of records.
   *
   * @param file the name of the input, for places
   * @param lists the keys of the lists whose items are records
   * @param log takes the problems
   * @param visitor takes the records
   */
  public JsonRecords(String file, Set<String> lists, ProblemLog log, Visitor visitor) {
    this.file = Objects.requireNonNull(file, "file");
    this.lists = Set.copyOf(lists);
    this.log = Objects.requireNonNull(log, "log");
    this.visitor = Objects.requireNonNull(visitor, "visitor");
  }

  /**
   * Reads a text.
   *
   * @throws IOException if the text cannot be read to its end
   */
  public void read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    lines.mark(LOOKAHEAD);
    boolean oneEach = JsonLines.begin(lines, LOOKAHEAD);
    lines.reset();
    if (oneEach) {
      eachLine(lines);
    } else {
      whole(lines);
    }
  }

  private void eachLine(BufferedReader lines) throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        line(line, number);
      }
    }
  }

  private void line(String line, int number) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      roots(parser, number - 1);
    } catch (JsonProcessingException e) {
      String message =
          "The line is no JSON and is left out: %s.".formatted(withoutDot(e.getOriginalMessage()));
      SourceLocation place = SourceLocation.ofLine(file, number);
      log.add(new Problem(ProblemCode.ROW_DAMAGED, place, shortened(line), "", message));
    }
  }

  private void whole(Reader text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      roots(parser, 0);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      String message =
          "The JSON is damaged or breaks off here, and what follows is not read: %s."
              .formatted(withoutDot(e.getOriginalMessage()));
      log.add(Problem.of(ProblemCode.SYNTAX, SourceLocation.ofLine(file, line), message));
    }
  }

  private void roots(JsonParser parser, int linesBefore) throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        mapping(parser, linesBefore);
      } else if (token == JsonToken.START_ARRAY) {
        items(parser, linesBefore, "", new Node.Mapping(List.of(), here(parser, linesBefore)));
      } else {
        visitor.take("", value(parser, linesBefore, ""), nothing(parser, linesBefore));
      }
    }
  }

  private void mapping(JsonParser parser, int linesBefore) throws IOException {
    SourceLocation start = here(parser, linesBefore);
    List<Node.Entry> rest = new ArrayList<>();
    boolean listed = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      SourceLocation place = here(parser, linesBefore);
      if (parser.nextToken() == JsonToken.START_ARRAY && lists.contains(key)) {
        items(parser, linesBefore, key, new Node.Mapping(rest, start));
        listed = true;
      } else {
        String pointer = "/" + TreeBuilder.escaped(key);
        rest.add(new Node.Entry(key, place, value(parser, linesBefore, pointer)));
      }
    }
    if (!listed || !rest.isEmpty()) {
      visitor.take("", new Node.Mapping(rest, start), new Node.Mapping(List.of(), start));
    }
  }

  private void items(JsonParser parser, int linesBefore, String list, Node.Mapping before)
      throws IOException {
    String start = list.isEmpty() ? "/" : "/" + TreeBuilder.escaped(list) + "/";
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      visitor.take(list, value(parser, linesBefore, start + i), before);
    }
  }

  private Node value(JsonParser parser, int linesBefore, String pointer) throws IOException {
    return log.take(new TreeBuilder(parser, file, linesBefore).value(pointer)).orElseThrow();
  }

  private Node.Mapping nothing(JsonParser parser, int linesBefore) {
    return new Node.Mapping(List.of(), here(parser, linesBefore));
  }

  private SourceLocation here(JsonParser parser, int linesBefore) {
    int line = Math.max(0, parser.currentTokenLocation().getLineNr());
    return SourceLocation.ofLine(file, line == 0 ? 0 : line + linesBefore);
  }

  private static String shortened(String line) {
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }

  private static String withoutDot(String message) {
    String first = message.lines().findFirst().orElse("");
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }
}
