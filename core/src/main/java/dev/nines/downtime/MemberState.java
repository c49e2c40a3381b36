package dev.nines.downtime;

import dev.nines.model.Observation;
import dev.nines.money.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is so with one service at an instant.
 *
 * @param provided whether it is provided at all
 * @param watched whether a series or plain silence says how it is; {@code false} is no data
 * @param now the impact on it, of any weight
 * @param maintenance the accepted maintenance it is in
 * @param unseen what its sources themselves call unknown
 */
record MemberState(
    boolean provided,
    boolean watched,
    ImpactsNow now,
    List<AcceptedMaintenance> maintenance,
    List<Observation> unseen) {

  /** The state of which there is nothing to say, as it mostly is. */
  static final MemberState PLAINLY_UP =
      new MemberState(true, true, ImpactsNow.NONE, List.of(), List.of());

  /** The state of a service without data of which there is nothing else to say. */
  static final MemberState SILENT = PLAINLY_UP.whereWatched(false);

  /** Returns whether there is nothing to say but that there are no data. */
  boolean isSilent() {
    return equals(SILENT);
  }

  /** Returns whether there is nothing to say: the service is provided, and all is quiet. */
  boolean isPlainlyUp() {
    return equals(PLAINLY_UP);
  }

  /** Returns the same state of a service that is provided or not. */
  MemberState whereProvided(boolean is) {
    return new MemberState(is, watched, now, maintenance, unseen);
  }

  /** Returns the same state of a service that is watched or not. */
  MemberState whereWatched(boolean is) {
    return new MemberState(provided, is, now, maintenance, unseen);
  }

  /** Returns the same state with what sources call unknown. */
  MemberState with(List<Observation> unknown) {
    return new MemberState(provided, watched, now, maintenance, unknown);
  }

  /** Returns the impact on it, of any weight. */
  List<Impact> impacts() {
    return now.impacts();
  }

  /** Returns the weight of the heaviest impact; 0 for none. */
  Fraction rawWeight() {
    return now.heaviest();
  }

  /** Returns whether data are missing here; an incident inside a gap is still impact. */
  boolean isUnknown() {
    return !watched && rawWeight().isZero();
  }

  /** Returns why nothing is known here, in the words of the sources; empty for a plain gap. */
  Stream<Reason> whyUnknown() {
    return isUnknown() ? unseen.stream().map(MemberState::unknown) : Stream.empty();
  }

  private static Reason unknown(Observation observation) {
    return new Reason(
        Reason.UNKNOWN_TIME, Optional.of(observation.provenance()), "", observation.word());
  }

  /** Returns the weight that remains after maintenance and excluded causes. */
  Fraction netWeight(Set<Integer> usedUpRules) {
    return isInMaintenance(usedUpRules) ? Fraction.ZERO : now.counted();
  }

  /** Returns whether maintenance under a rule that is not used up excuses this instant. */
  boolean isInMaintenance(Set<Integer> usedUpRules) {
    return maintenance.stream().anyMatch(accepted -> !usedUpRules.contains(accepted.rule()));
  }

  /** Returns the reasons why impact here does not count; empty where it does. */
  List<Reason> excuses(Set<Integer> usedUpRules) {
    return isInMaintenance(usedUpRules) ? whyMaintenance(usedUpRules).toList() : now.causes();
  }

  /** Returns the maintenance that excuses this instant or would; empty for none. */
  Stream<Reason> whyMaintenance(Set<Integer> usedUpRules) {
    return maintenance.stream()
        .filter(accepted -> !usedUpRules.contains(accepted.rule()))
        .map(AcceptedMaintenance::reason)
        .limit(1);
  }
}
