package dev.nines.cli;

import dev.nines.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An engine that keeps what it was asked and answers as a test says. */
final class FakeEngine implements Engine {

  /** The requests, in the order they came. */
  final List<Object> asked = new ArrayList<>();

  private Supplier<Outcome> answer = () -> new Outcome.Done(FakeEngine::named, false, List.of());
  private CheckResult found = new CheckResult(List.of(), new byte[0]);

  /** Answers with a result whose bytes are the name of the form. */
  FakeEngine done(boolean missed, Problem... problems) {
    return answers(() -> new Outcome.Done(FakeEngine::named, missed, List.of(problems)));
  }

  FakeEngine answers(Supplier<Outcome> outcome) {
    answer = outcome;
    return this;
  }

  FakeEngine finds(Problem... problems) {
    found = new CheckResult(List.of(problems), "{\"json\":1}\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }

  @Override
  public List<String> kinds() {
    return List.of("incidents", "probes");
  }

  @Override
  public Outcome postmortem(PostmortemRequest request) {
    return answer(request);
  }

  @Override
  public Outcome sla(SlaRequest request) {
    return answer(request);
  }

  @Override
  public SlaRun slaRun(SlaRequest request) {
    return new SlaRun(answer(request), Optional.empty(), Set.of());
  }

  @Override
  public Outcome letter(SlaRequest request) {
    return answer(request);
  }

  @Override
  public Outcome metrics(MetricsRequest request) {
    return answer(request);
  }

  @Override
  public Outcome explain(SlaRequest request) {
    return answer(request);
  }

  @Override
  public CheckResult check(CheckRequest request) {
    asked.add(request);
    return found;
  }

  @Override
  public Outcome importFacts(DataSource source, View view) {
    return answer(source);
  }

  private Outcome answer(Object request) {
    asked.add(request);
    return answer.get();
  }

  private static byte[] named(OutputFormat format) {
    return (format + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
