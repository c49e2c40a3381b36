package dev.nines.downtime;

import dev.nines.money.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is so with one service at an instant.
 *
 * @param provided whether it is provided at all
 * @param watched whether a series or plain silence says how it is; {@code false} is no data
 * @param rawWeight the weight of the heaviest impact; 0 for none
 * @param counted the weight of the heaviest impact whose cause is not excluded; 0 for none
 * @param maintenance the accepted maintenance it is in, the first of each rule
 */
record MemberState(
    boolean provided,
    boolean watched,
    Fraction rawWeight,
    Fraction counted,
    List<AcceptedMaintenance> maintenance)
    implements StateInGroup {

  /** The state of which there is nothing to say, as it mostly is. */
  static final MemberState PLAINLY_UP =
      new MemberState(true, true, Fraction.ZERO, Fraction.ZERO, List.of());

  /** The state of a service without data of which there is nothing else to say. */
  static final MemberState SILENT = PLAINLY_UP.whereWatched(false);

  /** Returns whether there is nothing to say but that there are no data. */
  boolean isSilent() {
    return equals(SILENT);
  }

  @Override
  public boolean isPlainlyUp() {
    return equals(PLAINLY_UP);
  }

  /** Returns the same state of a service that is provided or not. */
  MemberState whereProvided(boolean is) {
    return new MemberState(is, watched, rawWeight, counted, maintenance);
  }

  /** Returns the same state of a service that is watched or not. */
  MemberState whereWatched(boolean is) {
    return new MemberState(provided, is, rawWeight, counted, maintenance);
  }

  /** Returns the same state in maintenance. */
  MemberState with(List<AcceptedMaintenance> accepted) {
    return new MemberState(provided, watched, rawWeight, counted, accepted);
  }

  /** Returns whether data are missing here; an incident inside a gap is still impact. */
  boolean isUnknown() {
    return !watched && rawWeight.isZero();
  }

  /** Returns the weight that remains after maintenance and excluded causes. */
  Fraction netWeight(Set<Integer> usedUpRules) {
    return isInMaintenance(usedUpRules) ? Fraction.ZERO : counted;
  }

  /** Returns whether maintenance under a rule that is not used up excuses this instant. */
  boolean isInMaintenance(Set<Integer> usedUpRules) {
    return whyMaintenance(usedUpRules).isPresent();
  }

  /** Returns the maintenance that excuses this instant or would; absent for none. */
  Optional<AcceptedMaintenance> whyMaintenance(Set<Integer> usedUpRules) {
    return maintenance.stream()
        .filter(accepted -> !usedUpRules.contains(accepted.rule()))
        .findFirst();
  }
}
