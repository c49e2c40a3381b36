package dev.nines.downtime;

import dev.nines.model.Observation;
import dev.nines.time.Interval;
import dev.nines.time.SharedList;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes what the records of all services say at each instant, every record once. */
final class ReasonTimeline {

  private final Set<String> causesExcluded;
  private final Tiling<Set<Integer>> usedUp;
  private final List<Tile<Reason>> impacts = new ArrayList<>();
  private final List<Tile<Reason>> excuses = new ArrayList<>();
  private final List<Tile<Reason>> maintenance = new ArrayList<>();
  private final List<Tile<Reason>> unknown = new ArrayList<>();

  private ReasonTimeline(Set<String> causesExcluded, Tiling<Set<Integer>> usedUp) {
    this.causesExcluded = causesExcluded;
    this.usedUp = usedUp;
  }

  /**
   * Returns it of services.
   *
   * @param usedUp the maintenance rules of which nothing is left at each instant
   */
  static Tiling<ReasonsNow> of(
      List<MemberTimelines.Recorded> members,
      Set<String> causesExcluded,
      Tiling<Set<Integer>> usedUp) {
    ReasonTimeline stage = new ReasonTimeline(causesExcluded, usedUp);
    members.forEach(stage::add);
    return stage.together();
  }

  private void add(MemberTimelines.Recorded member) {
    member.impacts().stream()
        .filter(impact -> !impact.span().isEmpty())
        .forEach(impact -> impacts.add(new Tile<>(impact.span(), impact.reason())));
    Tiling<Optional<Reason>> accepted = accepted(member.timeline());
    for (Tile<Optional<Reason>> tile : accepted.tiles()) {
      tile.value().ifPresent(reason -> maintenance.add(new Tile<>(tile.span(), reason)));
    }
    addExcuses(member, accepted);
    addUnknown(member);
  }

  private Tiling<Optional<Reason>> accepted(Tiling<MemberState> timeline) {
    return timeline.tiles().stream().allMatch(tile -> tile.value().maintenance().isEmpty())
        ? Tiling.of(timeline.span(), Optional.empty())
        : timeline
            .zip(
                usedUp,
                (state, gone) -> state.whyMaintenance(gone).map(AcceptedMaintenance::reason))
            .merged();
  }

  // in maintenance the causes of a service are not asked for
  private void addExcuses(MemberTimelines.Recorded member, Tiling<Optional<Reason>> accepted) {
    for (Tile<Optional<Reason>> tile : accepted.tiles()) {
      tile.value().ifPresent(reason -> excuses.add(new Tile<>(tile.span(), reason)));
    }
    for (Impact impact : member.impacts()) {
      if (impact.weight().isPositive() && impact.isCausedBy(causesExcluded)) {
        accepted.tilesIn(impact.span()).stream()
            .filter(tile -> tile.value().isEmpty())
            .flatMap(tile -> common(tile, impact.span()))
            .forEach(part -> excuses.add(new Tile<>(part, impact.whyExcused())));
      }
    }
  }

  private void addUnknown(MemberTimelines.Recorded member) {
    if (member.unseen().isEmpty()) {
      return;
    }
    Tiling<Boolean> isUnknown = member.timeline().map(MemberState::isUnknown).merged();
    for (Observation unseen : member.unseen()) {
      Interval span = Interval.of(unseen.from().at(), unseen.to().at());
      Reason reason =
          new Reason(Reason.UNKNOWN_TIME, Optional.of(unseen.provenance()), "", unseen.word());
      isUnknown.tilesIn(span).stream()
          .filter(Tile::value)
          .flatMap(tile -> common(tile, span))
          .forEach(part -> unknown.add(new Tile<>(part, reason)));
    }
  }

  private static Stream<Interval> common(Tile<?> tile, Interval span) {
    return tile.span().intersection(span).stream();
  }

  private Tiling<ReasonsNow> together() {
    Interval span = usedUp.span();
    return Tiling.ofOverlappingOnce(span, impacts)
        .zip(
            Tiling.ofOverlappingOnce(span, excuses),
            (named, excused) ->
                new ReasonsNow(named, excused, SharedList.none(), SharedList.none()))
        .zip(Tiling.ofOverlappingOnce(span, maintenance), ReasonsNow::withMaintenance)
        .zip(Tiling.ofOverlappingOnce(span, unknown), ReasonsNow::withUnknown);
  }
}
