package dev.nines.source.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Parses YAML and JSON into {@link Node}s.
 *
 * <p>A text that begins with a brace or bracket is JSON, and YAML's flow form if it is no JSON;
 * every other text is YAML. A key that stands twice is a problem, and the first one is kept. YAML
 * aliases are resolved, up to {@value TreeBuilder#MAX_EXPANSION} nodes; nesting ends at {@value
 * TreeBuilder#MAX_DEPTH} levels.
 */
public final class TreeParser {

  private static final JsonFactory JSON = new JsonFactory();
  private static final YAMLFactory YAML =
      YAMLFactory.builder().loaderOptions(withoutSizeLimit()).build();

  private TreeParser() {}

  /** Parses a file; fails with the problem where it cannot be read, or breaks the rules. */
  public static Checked<Node> parse(SourceInput input) {
    return input.text().then(text -> parse(input.name(), text));
  }

  /**
   * Parses a text.
   *
   * @param file the name of the input, for places
   * @param text the whole text, without byte order mark
   * @return the root, or the problem that the text breaks the rules of YAML or JSON
   */
  public static Checked<Node> parse(String file, String text) {
    if (text.isBlank()) {
      return Checked.failed(
          Problem.of(
              ProblemCode.FILE_EMPTY,
              SourceLocation.ofFile(file),
              "The file \"" + file + "\" is empty."));
    }
    if (!looksLikeJson(text)) {
      return parse(YAML, file, text);
    }
    Checked<Node> json = parse(JSON, file, text);
    if (json.value().isPresent()) {
      return json;
    }
    Checked<Node> yaml = parse(YAML, file, text);
    return yaml.value().isPresent() ? yaml : json;
  }

  private static boolean looksLikeJson(String text) {
    char first = text.stripLeading().charAt(0);
    return first == '{' || first == '[';
  }

  private static Checked<Node> parse(JsonFactory factory, String file, String text) {
    try (JsonParser parser = factory.createParser(text)) {
      return new TreeBuilder(parser, file).build();
    } catch (JsonProcessingException e) {
      return Checked.failed(factory == JSON ? inColumn(syntax(file, e), e) : syntax(file, e));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private static Problem syntax(String file, JsonProcessingException e) {
    return Problem.of(
        ProblemCode.SYNTAX, SourceLocation.ofLine(file, line(e)), sentence(e.getOriginalMessage()));
  }

  // a file of one line says little by its line
  private static Problem inColumn(Problem problem, JsonProcessingException e) {
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    String said = problem.message();
    return column <= 0 || !e.getOriginalMessage().startsWith("Unexpected")
        ? problem
        : Problem.of(
            problem.code(),
            problem.location(),
            said.substring(0, said.length() - 1) + ", in column " + column + ".");
  }

  // the exception itself has the line of the last good token, its cause that of the mistake
  private static int line(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      return yaml.getProblemMark().getLine() + 1;
    }
    return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
  }

  // the parsers' messages hold excerpts and places on lines of their own, which are left out
  private static String sentence(String message) {
    String joined =
        message
            .lines()
            .filter(line -> !line.startsWith(" "))
            .map(String::strip)
            .collect(Collectors.joining(", "));
    return "This is neither YAML nor JSON: " + (joined.endsWith(".") ? joined : joined + ".");
  }

  private static LoaderOptions withoutSizeLimit() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }
}
