package dev.nines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.redaction.RedactionRule;
import dev.nines.redaction.Redactor;
import dev.nines.report.LeftOut;
import dev.nines.report.edition.Edition;
import dev.nines.source.SourceReaders;
import dev.nines.source.redaction.RedactionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes documents as their edition asks: words replaced, and what they say of themselves added. */
final class Editor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SourceReaders readers;
  private final EditionRequest asked;
  private final BrandRequest brand;
  private final List<DataSource> files;

  /**
   * Prepares to edit.
   *
   * @param readers the readers of inputs
   * @param view what is asked for
   * @param files every file of the command line
   */
  Editor(SourceReaders readers, View view, List<DataSource> files) {
    this.readers = readers;
    this.asked = view.edition();
    this.brand = view.brand();
    this.files = List.copyOf(files);
  }

  /** Returns the document, its words replaced and its edition said. */
  Outcome edit(Making making) {
    Outcome plain = making.plain();
    if (asked.redact().isEmpty()) {
      return said(plain, asked.edition(), Optional.empty());
    }
    Checked<List<RedactionRule>> rules =
        new InputFiles(readers, files).raw(asked.redact().get()).then(RedactionReader::read);
    if (!rules.isUsable()) {
      return new Outcome.Failed(rules.problems());
    }
    Redactor redactor = Redactor.of(rules.value().orElseThrow());
    if (plain instanceof Outcome.Done done) {
      return redacted(done, making, redactor);
    }
    return plain instanceof Outcome.Failed failed
        ? new Outcome.Failed(redactor.in(failed.problems()))
        : new Outcome.Unfitting(redactor.text(((Outcome.Unfitting) plain).sentence()));
  }

  private Outcome redacted(Outcome.Done plain, Making making, Redactor redactor) {
    JsonNode figures = figures(plain.result());
    RedactedFiles inputs =
        new RedactedFiles(redactor, files, making.terms().keySet(), brand.files());
    List<Problem> before = inputs.in(EvidenceProblems.of(figures));
    LeftOut leftOut = LeftOut.of(key -> figures.path("left-out").path(key).asInt(0));
    Outcome again = making.again(inputs, before, leftOut);
    if (!(again instanceof Outcome.Done done)) {
      return new Outcome.Failed(unreadable(again, redactor));
    }
    List<String> changed = RedactedFigures.changed(figures, figures(done.result()), redactor);
    if (!changed.isEmpty()) {
      return new Outcome.Failed(changed.stream().map(this::unfit).toList());
    }
    List<Integer> replaced = redactor.replaced();
    List<Problem> problems = new ArrayList<>(redactor.in(plain.problems()));
    problems.addAll(idle(replaced));
    Outcome whole = new Outcome.Done(done.result(), plain.promiseMissed(), problems);
    return said(whole, asked.edition().redacted(replaced), Optional.of(redactor));
  }

  private List<Problem> unreadable(Outcome again, Redactor redactor) {
    List<Problem> problems = new ArrayList<>();
    problems.add(
        unfit("With its words replaced an input cannot be read any more; what is wrong follows."));
    if (again instanceof Outcome.Failed failed) {
      problems.addAll(redactor.in(failed.problems()));
    }
    return problems;
  }

  // a rule that finds nothing is mostly a slip, and what it should hide stays
  private List<Problem> idle(List<Integer> replaced) {
    List<Problem> idle = new ArrayList<>();
    for (int i = 0; i < replaced.size(); i++) {
      if (replaced.get(i) == 0) {
        String message = "Rule " + (i + 1) + " of the redaction found nothing to replace.";
        idle.add(Problem.of(ProblemCode.REDACTION_IDLE, place(), message));
      }
    }
    return idle;
  }

  private Problem unfit(String sentence) {
    return Problem.of(ProblemCode.REDACTION_UNFIT, place(), sentence);
  }

  private SourceLocation place() {
    return SourceLocation.ofFile(asked.redact().orElseThrow().name());
  }

  private Outcome said(Outcome outcome, Edition edition, Optional<Redactor> redactor) {
    if (!(outcome instanceof Outcome.Done done)) {
      return outcome;
    }
    ProblemLog log = ProblemLog.empty();
    Edition whole = edition;
    if (asked.previous().isPresent()) {
      Optional<SentBefore> sent =
          log.take(new InputFiles(readers, files).raw(asked.previous().get()).then(SentBefore::of));
      if (sent.isEmpty()) {
        return new Outcome.Failed(log.problems());
      }
      SentBefore before = redactor.map(r -> r.in(sent.get())).orElseGet(sent::get);
      whole = whole.with(before.revisions(done.result()));
    }
    Edition shown = redactor.isPresent() ? redactor.get().in(whole) : whole;
    return new Outcome.Done(done.result().with(shown), done.promiseMissed(), done.problems());
  }

  private static JsonNode figures(Result result) {
    try {
      return JSON.readTree(result.as(OutputFormat.JSON));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
