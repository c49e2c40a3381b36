package dev.nines.source.pingdom;

import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.EpochTime;
import dev.nines.source.tool.OneWay;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Spans;
import dev.nines.source.tool.ToolFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the states of one check, each from a time to a time. The answer does not name the check, so
 * that the user says whose data it is.
 */
final class PingdomFormat implements ToolFormat {

  private static final String ALLOWED = "one of \"up\", \"down\", \"unknown\"";

  private final Reading reading;
  private final OneWay order;
  private final List<Observation> states = new ArrayList<>();

  PingdomFormat(Reading reading) {
    this.reading = reading;
    this.order = new OneWay(reading.log());
  }

  @Override
  public Set<String> lists() {
    return Set.of("summary");
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    return bare.holds("states") ? Optional.of("summary") : Optional.empty();
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    return Optional.empty();
  }

  @Override
  public void take(String list, ApiRecord summary) {
    summary.records("states").forEach(this::state);
  }

  private void state(ApiRecord record) {
    Optional<ObservedState> state = record.text("status").flatMap(ObservedState::ofWord);
    Optional<RecordedTime> from = EpochTime.seconds(record, "timefrom");
    Optional<RecordedTime> to = EpochTime.seconds(record, "timeto");
    if (state.isEmpty()) {
      reading.log().add(noState(record));
    }
    if (state.isEmpty()
        || from.isEmpty()
        || to.isEmpty()
        || !Spans.isOrdered(from.get(), to.get(), reading.log())) {
      return;
    }
    order.next(from.get());
    String service = reading.input().service().orElse("");
    String word = record.text("status").orElse("");
    String text = "%s %s-%s".formatted(word, from.get().text(), to.get().text());
    states.add(
        new Observation(
            service,
            from.get(),
            to.get(),
            state.get(),
            word,
            new Provenance(record.location(), text)));
  }

  @Override
  public void end() {
    states.sort(Comparator.comparing(s -> s.from().at()));
    Optional<Observation> before = Optional.empty();
    for (Observation state : states) {
      Optional<Problem> problem = before.flatMap(b -> overlap(b, state));
      problem.ifPresent(reading.log()::add);
      if (problem.filter(p -> p.code() == ProblemCode.DUPLICATE_RECORD).isEmpty()) {
        reading.add(state);
        before = Optional.of(state);
      }
    }
  }

  private static Optional<Problem> overlap(Observation before, Observation state) {
    if (!state.from().at().isBefore(before.to().at())) {
      return Optional.empty();
    }
    String text = state.provenance().text();
    String other = before.provenance().text();
    boolean same = text.equals(other);
    String message =
        same
            ? "The state \"%s\" stands twice; the one on line %s counts."
            : "The state \"%s\" overlaps the one on line %s (\"%s\"); the heavier counts.";
    String line = Integer.toString(before.provenance().location().line());
    return Optional.of(
        new Problem(
            same ? ProblemCode.DUPLICATE_RECORD : ProblemCode.SOURCES_DISAGREE,
            state.provenance().location(),
            text,
            "",
            message.formatted(text, line, other)));
  }

  private static Problem noState(ApiRecord record) {
    String found = record.text("status").orElse("");
    String message =
        "\"status\" is \"%s\"; allowed is %s. The entry is left out.".formatted(found, ALLOWED);
    return new Problem(
        ProblemCode.ROW_DAMAGED, record.locationOf("status"), found, ALLOWED, message);
  }
}
