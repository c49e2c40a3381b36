package dev.nines.source.incident;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nines.model.Charge;
import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.model.InputFile;
import dev.nines.model.MetricSample;
import dev.nines.model.Provenance;
import dev.nines.model.RequestCount;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.TreeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes facts as an incident file that reads back to the same facts, their places apart.
 *
 * <p>One incident alone is written with its keys at the top, everything else as a document. Same
 * facts, same text; lines end with a line feed on every system.
 */
public final class IncidentFileWriter {

  private IncidentFileWriter() {}

  /** Returns the facts as YAML. */
  public static String yaml(Facts facts) {
    return TreeText.yaml(generator -> write(generator, facts));
  }

  /** Returns the facts as JSON. */
  public static String json(Facts facts) {
    return TreeText.json(generator -> write(generator, facts));
  }

  /** Returns the facts as JSON, each with the place it was read from, even in an incident file. */
  public static String placed(Facts facts) {
    Set<String> all = facts.inputs().stream().map(InputFile::file).collect(Collectors.toSet());
    return TreeText.json(
        generator -> new FactsEmitter(new Emitter(generator, all, true)).write(facts));
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
    new FactsEmitter(new Emitter(generator, foreign(facts), false)).write(facts);
  }

  // a place in JSON has a pointer as one in an incident file has, so it is the file that tells
  private static Set<String> foreign(Facts facts) {
    return facts.inputs().stream()
        .filter(input -> !input.readAs().equals(IncidentFileReader.TITLE))
        .map(InputFile::file)
        .collect(Collectors.toSet());
  }
}
