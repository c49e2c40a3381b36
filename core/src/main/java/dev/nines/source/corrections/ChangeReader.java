package dev.nines.source.corrections;

import dev.nines.model.ImpactWindow;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.correction.Change;
import dev.nines.model.correction.SeriesChange;
import dev.nines.model.correction.Which;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.incident.Affected;
import dev.nines.source.incident.TimeNodes;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a correction changes.
 *
 * @param keys the keys of the correction
 * @param times reads its times
 */
record ChangeReader(MappingReader keys, TimeNodes times) {

  private static final ScalarKind<Integer> NUMBER =
      ScalarKind.of("the number of a window, from 1", ChangeReader::number);

  /** Returns the change; empty and reported where a key is missing or does not fit. */
  Optional<Change> read(Verb verb, String target) {
    String id = keys.text(target).orElse("");
    return switch (target) {
      case "incident" -> ofIncident(verb, id);
      case "maintenance" -> ofMaintenance(verb, id);
      default -> new SeriesChangeReader(this, kind(target), id).read(verb);
    };
  }

  private static SeriesChange.Kind kind(String target) {
    return Stream.of(SeriesChange.Kind.values())
        .filter(kind -> kind.key().equals(target))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Change> ofIncident(Verb verb, String id) {
    return switch (verb) {
      case ADD -> addImpact(id);
      case SHIFT -> {
        Which which = which(id);
        Optional<Span> span = shifted();
        yield span.map(s -> new Change.ShiftImpact(which, s.from(), s.to()));
      }
      case REMOVE -> Optional.of(new Change.RemoveImpact(which(id)));
      case RECLASSIFY -> reclassifyImpact(id);
    };
  }

  private Optional<Change> ofMaintenance(Verb verb, String id) {
    return switch (verb) {
      case ADD -> addMaintenance(id);
      case SHIFT -> shifted().map(s -> new Change.ShiftMaintenance(id, s.from(), s.to()));
      case REMOVE -> Optional.of(new Change.RemoveMaintenance(id));
      case RECLASSIFY -> reclassifyMaintenance(id);
    };
  }

  private Optional<Change> addImpact(String id) {
    Optional<String> title = keys.text("title");
    List<String> services = services();
    Optional<String> level = keys.text("level");
    Optional<RecordedTime> from = times.required(keys, "from");
    Optional<RecordedTime> to = times.time(keys, "to");
    Optional<String> cause = keys.text("cause");
    Optional<Fraction> affected = keys.as("affected", Affected.KIND);
    Provenance here = new Provenance(keys.location(), "");
    return from.filter(start -> isInOrder(start, to))
        .map(start -> new ImpactWindow(services, level, start, to, cause, affected, here))
        .map(window -> new Change.AddImpact(id, title.orElse(id), window));
  }

  private Optional<Change> addMaintenance(String id) {
    List<String> services = services();
    Optional<String> kind = keys.text("kind");
    Optional<Whole> span = whole();
    Optional<RecordedTime> announced = times.time(keys, "announced");
    Provenance here = new Provenance(keys.location(), "");
    return span.map(
            s ->
                new MaintenanceWindow(id, services, kind, s.from(), s.to(), announced, false, here))
        .map(Change.AddMaintenance::new);
  }

  private Optional<Change> reclassifyImpact(String id) {
    Which which = which(id);
    List<String> services = services();
    Optional<String> level = keys.text("level");
    Optional<String> cause = keys.text("cause");
    Optional<Fraction> affected = keys.as("affected", Affected.KIND);
    requireOne("services", "level", "cause", "affected");
    return Optional.of(new Change.ReclassifyImpact(which, services, level, cause, affected));
  }

  private Optional<Change> reclassifyMaintenance(String id) {
    List<String> services = services();
    Optional<String> kind = keys.text("kind");
    Optional<RecordedTime> announced = times.time(keys, "announced");
    requireOne("services", "kind", "announced");
    return Optional.of(new Change.ReclassifyMaintenance(id, services, kind, announced));
  }

  private Which which(String id) {
    return new Which(id, keys.as("window", NUMBER), times.time(keys, "at"));
  }

  private List<String> services() {
    return keys.get("services").stream()
        .flatMap(node -> node.itemsOrOne().stream())
        .flatMap(item -> item.text().stream())
        .toList();
  }

  private record Span(Optional<RecordedTime> from, Optional<RecordedTime> to) {}

  private Optional<Span> shifted() {
    Optional<RecordedTime> from = times.time(keys, "from");
    Optional<RecordedTime> to = times.time(keys, "to");
    requireOne("from", "to");
    boolean ordered = from.map(start -> isInOrder(start, to)).orElse(true);
    return ordered ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /** A stretch of time with both its ends. */
  record Whole(RecordedTime from, RecordedTime to) {}

  /** Returns the stretch of the keys from and to; empty and reported where it is none. */
  Optional<Whole> whole() {
    Optional<RecordedTime> from = times.required(keys, "from");
    Optional<RecordedTime> to = times.required(keys, "to");
    return from.filter(start -> to.isPresent() && isInOrder(start, to))
        .map(start -> new Whole(start, to.orElseThrow()));
  }

  private boolean isInOrder(RecordedTime from, Optional<RecordedTime> to) {
    boolean ordered = to.map(end -> from.at().isBefore(end.at())).orElse(true);
    if (!ordered) {
      keys.log().add(notAfter(from, to.orElseThrow()));
    }
    return ordered;
  }

  private static Problem notAfter(RecordedTime from, RecordedTime to) {
    return new Problem(
        ProblemCode.END_BEFORE_START,
        to.location(),
        to.text(),
        "after " + from.text(),
        "The end \"%s\" is not after the start \"%s\".".formatted(to.text(), from.text()));
  }

  /** Reports a correction that has none of some keys. */
  void requireOne(String... names) {
    if (Stream.of(names).noneMatch(keys::has)) {
      String allowed = String.join(", ", names);
      say("none", allowed, "This correction changes nothing: it has none of " + allowed + ".");
    }
  }

  private void say(String found, String allowed, String message) {
    keys.log()
        .add(new Problem(ProblemCode.CONTRADICTION, keys.location(), found, allowed, message));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[1-9]\\d{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
