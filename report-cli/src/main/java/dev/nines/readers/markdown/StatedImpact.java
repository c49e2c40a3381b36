package dev.nines.readers.markdown;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.page.Postmortems;
import dev.nines.source.time.TimeReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The impact that labels state: {@code start_time} and {@code end_time} of the front matter, or
 * labels of those names. It holds before what the timeline shows.
 *
 * @param labels the labels
 * @param zone the zone of the document
 * @param file its name
 * @param log takes the problems
 */
record StatedImpact(Labels labels, StatedZone zone, String file, ProblemLog log) {

  StatedImpact {
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(log, "log");
  }

  /** Returns the impact stated, with the marks that the timeline shows; else what it shows. */
  Postmortems.Shown or(Postmortems.Shown shown, List<String> services) {
    Optional<RecordedTime> from = time(Labels.START);
    Optional<RecordedTime> to = time(Labels.END);
    if (from.isEmpty()) {
      return shown;
    }
    if (to.isPresent() && to.get().at().isBefore(from.get().at())) {
      log.add(endBeforeStart(from.get(), to.get()));
      return shown;
    }
    ImpactWindow window =
        new ImpactWindow(
            services,
            Optional.empty(),
            from.get(),
            to,
            Optional.empty(),
            Optional.empty(),
            new Provenance(from.get().location(), from.get().text()));
    return new Postmortems.Shown(List.of(window), shown.marks());
  }

  private Optional<RecordedTime> time(List<String> names) {
    return labels
        .first(names)
        .flatMap(
            label ->
                log.take(
                    TimeReader.of(zone.zone())
                        .read(label.value(), SourceLocation.ofLine(file, label.line()))));
  }

  private static Problem endBeforeStart(RecordedTime from, RecordedTime to) {
    String message =
        "The end \"%s\" is before the start \"%s\"; the timeline is used instead."
            .formatted(to.text(), from.text());
    return new Problem(ProblemCode.END_BEFORE_START, to.location(), to.text(), "", message);
  }
}
