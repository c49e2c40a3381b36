package dev.nines.source.incident;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.nines.model.Facts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes facts as an incident file that reads back to the same facts, their places apart.
 *
 * <p>One incident alone is written with its keys at the top, everything else as a document. Same
 * facts, same text; lines end with a line feed on every system.
 */
public final class IncidentFileWriter {

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

  private IncidentFileWriter() {}

  /** Returns the facts as YAML. */
  public static String yaml(Facts facts) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = new SafeYaml(YAML.createGenerator(out))) {
      write(generator, facts);
    } catch (IOException e) {
      throw impossible(e);
    }
    return out.toString();
  }

  /** Returns the facts as JSON. */
  public static String json(Facts facts) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(out)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      write(generator, facts);
    } catch (IOException e) {
      throw impossible(e);
    }
    return out + "\n";
  }

  private static void write(JsonGenerator generator, Facts facts) throws IOException {
    new FactsEmitter(new Emitter(generator)).write(facts);
  }

  private static UncheckedIOException impossible(IOException e) {
    return new UncheckedIOException("a text in memory cannot fail to be written", e);
  }
}
