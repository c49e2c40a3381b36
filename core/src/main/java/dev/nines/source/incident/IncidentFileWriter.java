package dev.nines.source.incident;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.nines.model.Charge;
import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.Provenance;
import dev.nines.model.RequestCount;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  /**
   * Returns what of the facts an incident file cannot hold: request counts, metrics, charges and
   * credits; nothing where it can hold all.
   */
  public static List<Problem> unwritable(Facts facts) {
    List<Problem> problems = new ArrayList<>();
    unwritable("request counts", facts.requests(), RequestCount::provenance, problems);
    unwritable("metric values", facts.metrics(), MetricSample::provenance, problems);
    unwritable("charges", facts.charges(), Charge::provenance, problems);
    unwritable("earlier credits", facts.credits(), EarlierCredit::provenance, problems);
    return problems;
  }

  private static <T> void unwritable(
      String what, List<T> facts, Function<T, Provenance> place, List<Problem> problems) {
    if (!facts.isEmpty()) {
      String message =
          "The %s cannot be written as an incident file, which holds incidents, maintenance and"
              + " observed states; use the file itself as data.";
      SourceLocation file = SourceLocation.ofFile(place.apply(facts.get(0)).location().file());
      problems.add(Problem.of(ProblemCode.NOT_WRITABLE, file, message.formatted(what)));
    }
  }

  private static void write(JsonGenerator generator, Facts facts) throws IOException {
    new FactsEmitter(new Emitter(generator)).write(facts);
  }

  private static UncheckedIOException impossible(IOException e) {
    return new UncheckedIOException("a text in memory cannot fail to be written", e);
  }
}
