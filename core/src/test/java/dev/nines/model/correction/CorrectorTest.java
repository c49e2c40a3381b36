package dev.nines.model.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.money.Fraction;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Records;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectorTest {

  private static final Instant T = Instant.parse("2025-07-05T20:00:00Z");

  private static final Incident TWO_WINDOWS =
      Records.incident(
          "A",
          Records.window("app", "major_outage", at(0), at(10), 3),
          Records.window("app", "major_outage", at(20), at(30), 4));
  private static final MaintenanceWindow WORK =
      Records.maintenance("app", "planned", at(40), at(50), Optional.empty());
  private static final Facts FACTS =
      Facts.ofRecords(
          List.of(TWO_WINDOWS),
          List.of(WORK),
          List.of(Records.observed("app", ObservedState.UP, at(0), at(100))));

  private static Instant at(int minute) {
    return T.plusSeconds(60L * minute);
  }

  private static Optional<RecordedTime> time(int minute) {
    return Optional.of(Records.time(at(minute), 9));
  }

  private static SeriesChange.Stretch observed(String service, int from, int to) {
    return SeriesChange.Stretch.observed(service, time(from).orElseThrow(), time(to).orElseThrow());
  }

  private static Correction of(Change change) {
    return new Correction(
        change,
        "J. Doe",
        Records.time(T, 9),
        "Wrong log",
        new Provenance(SourceLocation.ofLine("corrections.yaml", 9), change.verb()));
  }

  private static Checked<Facts> run(Change... changes) {
    return Corrector.apply(FACTS, Arrays.stream(changes).map(CorrectorTest::of).toList());
  }

  private static List<ImpactWindow> windows(Change... changes) {
    return run(changes).value().orElseThrow().incidents().get(0).impact();
  }

  private static List<String> sentences(Change... changes) {
    Checked<Facts> run = run(changes);
    assertThat(run.value()).isEmpty();
    return run.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void nothing_leavesTheFactsEqual() {
    assertThat(run().value()).contains(FACTS);
  }

  @Test
  void shift_movesOnlyWhatIsSaid() {
    List<ImpactWindow> windows =
        windows(new Change.ShiftImpact(Which.numbered("A", 2), Optional.empty(), time(35)));

    assertThat(windows.get(0)).isEqualTo(TWO_WINDOWS.impact().get(0));
    assertThat(windows.get(1).from().at()).isEqualTo(at(20));
    assertThat(windows.get(1).to().orElseThrow().at()).isEqualTo(at(35));
    assertThat(windows.get(1).provenance())
        .isEqualTo(
            new Provenance(
                SourceLocation.ofLine("facts.yaml", 4),
                "line 4; corrected by J. Doe (corrections.yaml:9): Wrong log"));
  }

  @Test
  void numbersAreThoseOfTheRecordAsRead() {
    assertThat(
            windows(
                new Change.RemoveImpact(Which.numbered("A", 1)),
                new Change.ShiftImpact(Which.numbered("A", 2), time(25), Optional.empty())))
        .extracting(window -> window.from().at())
        .containsExactly(at(25));
  }

  @Test
  void remove_allWindowsLeavesTheIncidentWithoutImpact() {
    Facts corrected = run(new Change.RemoveImpact(Which.allOf("A"))).value().orElseThrow();

    assertThat(corrected.incidents()).extracting(Incident::id).containsExactly("A");
    assertThat(corrected.incidents().get(0).impact()).isEmpty();
    assertThat(FACTS.incidents().get(0).impact()).hasSize(2);
  }

  @Test
  void reclassify_keepsWhatIsNotSaid() {
    ImpactWindow window =
        windows(
                new Change.ReclassifyImpact(
                    new Which("A", Optional.empty(), time(20)),
                    List.of(),
                    Optional.empty(),
                    Optional.of("customer"),
                    Optional.of(Fraction.of(1, 2))))
            .get(1);

    assertThat(window.level()).contains("major_outage");
    assertThat(window.services()).containsExactly("app");
    assertThat(window.cause()).contains("customer");
    assertThat(window.affected()).contains(Fraction.of(1, 2));
  }

  @Test
  void add_toAKnownAndToANewIncident() {
    ImpactWindow window = Records.window("app", "major_outage", at(60), at(70), 9);
    Facts corrected =
        run(new Change.AddImpact("A", "A", window), new Change.AddImpact("B", "Missed", window))
            .value()
            .orElseThrow();

    assertThat(corrected.incidents().get(0).impact()).hasSize(3);
    assertThat(corrected.incidents().get(1).title()).isEqualTo("Missed");
    assertThat(corrected.incidents().get(1).impact().get(0).provenance())
        .hasToString(
            new Provenance(
                    SourceLocation.ofLine("corrections.yaml", 9), "added by J. Doe: Wrong log")
                .toString());
  }

  @Test
  void maintenance_isShiftedClassedAddedAndRemoved() {
    MaintenanceWindow more =
        new MaintenanceWindow(
            "M2",
            List.of("app"),
            Optional.empty(),
            Records.time(at(60), 9),
            Records.time(at(70), 9),
            Optional.empty(),
            false,
            Records.provenance(9));
    List<MaintenanceWindow> corrected =
        run(
                new Change.ShiftMaintenance(WORK.id(), time(45), Optional.empty()),
                new Change.ReclassifyMaintenance(
                    WORK.id(), List.of(), Optional.of("emergency"), time(1)),
                new Change.AddMaintenance(more))
            .value()
            .orElseThrow()
            .maintenance();

    assertThat(corrected).hasSize(2);
    assertThat(corrected.get(0).from().at()).isEqualTo(at(45));
    assertThat(corrected.get(0).kind()).contains("emergency");
    assertThat(corrected.get(0).announced().orElseThrow().at()).isEqualTo(at(1));
    assertThat(run(new Change.RemoveMaintenance(WORK.id())).value().orElseThrow().maintenance())
        .isEmpty();
  }

  @Test
  void observed_isCutAroundTheCorrectedStretch() {
    List<Observation> observed =
        run(new SeriesChange.ReclassifyObserved(observed("app", 30, 40), ObservedState.DOWN))
            .value()
            .orElseThrow()
            .observed();

    assertThat(observed)
        .extracting(o -> o.from().at() + " " + o.to().at() + " " + o.state())
        .containsExactly(
            at(0) + " " + at(30) + " UP",
            at(30) + " " + at(40) + " DOWN",
            at(40) + " " + at(100) + " UP");
  }

  @Test
  void whatFitsNoRecordIsSaidAllAtOnce() {
    assertThat(
            sentences(
                new Change.RemoveImpact(Which.allOf("X")),
                new Change.RemoveImpact(Which.numbered("A", 3)),
                new Change.RemoveImpact(new Which("A", Optional.empty(), time(5))),
                new Change.ShiftImpact(Which.allOf("A"), time(5), Optional.empty()),
                new Change.ShiftImpact(Which.numbered("A", 1), time(15), Optional.empty()),
                new Change.RemoveMaintenance("M9"),
                new Change.AddMaintenance(WORK),
                new SeriesChange.ReclassifyObserved(observed("db", 30, 40), ObservedState.UP)))
        .containsExactly(
            "corrections.yaml:9: error: No incident has the id \"X\". [correction-unfit]",
            "corrections.yaml:9: error: There is no window 3 of incident \"A\"."
                + " [correction-unfit]",
            "corrections.yaml:9: error: There is no window from \"2025-07-05T20:05:00Z\" of"
                + " incident \"A\". [correction-unfit]",
            "corrections.yaml:9: error: Incident \"A\" has 2 windows; say which one with"
                + " \"window\" or \"at\". [correction-unfit]",
            "corrections.yaml:9: error: The end \"2025-07-05T20:10:00Z\" would be before the start"
                + " \"2025-07-05T20:15:00Z\". [end-before-start]",
            "corrections.yaml:9: error: No maintenance has the id \"M9\". [correction-unfit]",
            "corrections.yaml:9: error: \""
                + WORK.id()
                + "\" is the id of maintenance that is recorded already. [correction-unfit]",
            "corrections.yaml:9: error: No series of \"db\" is in the data. [correction-unfit]");
  }
}
