package dev.nines.source.statuspage;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes windows of impact of what the updates say of components: a component is in a state from the
 * update that says so to the next one that says otherwise; each state but operational is a window,
 * with the state as its level.
 *
 * <p>Components that go through the same state from the same update to the same update share a
 * window. What an update says of the time before it is not believed against the update before; it
 * is reported. A component that is not operational when the incident is declared over is taken to
 * work from then on, which is reported too.
 */
final class ComponentImpact {

  // a state of a component that goes on
  private record Held(String level, RecordedTime from, ComponentChange change) {}

  private record Key(RecordedTime from, Optional<RecordedTime> to, String level) {}

  private final StatusRecord record;
  private final ProblemLog log;
  private final Map<String, Held> held = new LinkedHashMap<>();
  private final Map<Key, List<ComponentChange>> windows = new LinkedHashMap<>();

  private ComponentImpact(StatusRecord record, ProblemLog log) {
    this.record = record;
    this.log = log;
  }

  /** Returns the windows, in order of time. */
  static List<ImpactWindow> of(StatusRecord record, ProblemLog log) {
    ComponentImpact impact = new ComponentImpact(record, log);
    for (StatusUpdate update : record.updates()) {
      update.changes().forEach(change -> impact.apply(update, change));
    }
    impact.finish();
    return impact.windows();
  }

  private void apply(StatusUpdate update, ComponentChange change) {
    Held now = held.get(change.component());
    contradiction(update, change, now).ifPresent(log::add);
    if (now == null || !now.level().equals(change.after())) {
      end(now, Optional.of(update.at()));
      held.put(change.component(), new Held(change.after(), update.at(), change));
    }
  }

  private void end(Held state, Optional<RecordedTime> to) {
    boolean impact = state != null && !state.level().equals(ComponentChange.OPERATIONAL);
    if (impact && !to.map(RecordedTime::at).equals(Optional.of(state.from().at()))) {
      Key key = new Key(state.from(), to, state.level());
      windows.computeIfAbsent(key, k -> new ArrayList<>()).add(state.change());
    }
  }

  private void finish() {
    Optional<StatusUpdate> over = record.isOver() ? record.end() : Optional.empty();
    List<Held> open = new ArrayList<>();
    for (Held state : held.values()) {
      Optional<RecordedTime> end =
          over.map(StatusUpdate::at).filter(at -> !at.at().isBefore(state.from().at()));
      end(state, end);
      if (end.isPresent() && !state.level().equals(ComponentChange.OPERATIONAL)) {
        open.add(state);
      }
    }
    if (!open.isEmpty()) {
      log.add(endAssumed(over.orElseThrow(), open));
    }
  }

  private List<ImpactWindow> windows() {
    List<ImpactWindow> all = new ArrayList<>();
    windows.forEach((key, changes) -> all.add(window(key, changes)));
    all.sort(Comparator.comparing(window -> window.from().at()));
    return all;
  }

  private static ImpactWindow window(Key key, List<ComponentChange> changes) {
    List<String> names = changes.stream().map(ComponentChange::component).distinct().toList();
    ComponentChange first = changes.get(0);
    String before = first.before().isEmpty() ? "" : first.before() + " to ";
    String words = String.join(", ", names) + ": " + before + first.after();
    return new ImpactWindow(
        names,
        Optional.of(key.level()),
        key.from(),
        key.to(),
        Optional.empty(),
        Optional.empty(),
        new Provenance(first.provenance().location(), words));
  }

  private Optional<Problem> contradiction(StatusUpdate update, ComponentChange change, Held now) {
    String known = now == null ? ComponentChange.OPERATIONAL : now.level();
    if (change.before().isEmpty() || change.before().equals(known)) {
      return Optional.empty();
    }
    String message =
        now == null
            ? "\"%s\" is said to have been \"%s\" before this, its first update here (%s); since when"
                + " is not in this incident, and the impact is taken from this update on."
            : "\"%s\" is said to have been \"%s\" before this update (%s), where the update before"
                + " left it \""
                + known
                + "\"; since when is not stated, so that \""
                + known
                + "\" is taken to last until this update.";
    return Optional.of(
        new Problem(
            ProblemCode.STATE_CONTRADICTED,
            change.provenance().location(),
            change.before(),
            known,
            message.formatted(change.component(), change.before(), update.at().text())));
  }

  private Problem endAssumed(StatusUpdate over, List<Held> open) {
    List<String> names = open.stream().map(state -> state.change().component()).toList();
    String message =
        "The incident is declared \"%s\" (%s), but no update says that %s works again; its impact is"
            + " taken to end with that update.";
    return new Problem(
        ProblemCode.IMPACT_END_ASSUMED,
        over.provenance().location(),
        over.status(),
        "",
        message.formatted(over.status(), over.at().text(), Quoted.list(names)));
  }
}
