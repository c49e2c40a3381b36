package dev.nines.source.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes the files that {@link TreeParser} reads: the same content, the same text, with line feeds
 * on every system and every scalar reading back to its text.
 */
public final class TreeText {

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();
  private static final JsonFactory JSON = new JsonFactory();

  private TreeText() {}

  /** What is written, in either form. */
  @FunctionalInterface
  public interface Content {

    /** Writes the content. */
    void write(JsonGenerator generator) throws IOException;
  }

  /** Returns the content as YAML. */
  public static String yaml(Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = new SafeYaml(YAML.createGenerator(out))) {
      content.write(generator);
    } catch (IOException e) {
      throw impossible(e);
    }
    return out.toString();
  }

  /** Returns the content as JSON, indented by two spaces. */
  public static String json(Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(out)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      content.write(generator);
    } catch (IOException e) {
      throw impossible(e);
    }
    return out + "\n";
  }

  private static UncheckedIOException impossible(IOException e) {
    return new UncheckedIOException("a text in memory cannot fail to be written", e);
  }
}
