package dev.nines.downtime;

import dev.nines.contract.CoveredService;
import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.SharedList;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is so with each service at each instant from the first record to the last, uncut. */
final class MemberTimelines {

  /** How far beyond a period the states are made, so that its neighbours need not make them. */
  private static final Duration AROUND = Duration.ofDays(400);

  /**
   * The services' states, in the order of the request, over all that was recorded and more.
   *
   * @param states the states of all services at each instant
   * @param members what was recorded of each service, in their order
   * @param on the impact of a weight above 0 of all services at each instant, in their order
   * @param begun the same by its start
   * @param recorded from the first to the last impact and accepted maintenance; absent for none
   * @param problems what was met, whatever the period
   * @param comparisons what the records of each service say against each other
   */
  record Result(
      Tiling<MemberStates> states,
      List<Recorded> members,
      Tiling<SharedList<Impact>> on,
      NavigableMap<Instant, List<Impact>> begun,
      Optional<Interval> recorded,
      Set<Problem> problems,
      List<RecordComparison> comparisons) {

    /** Returns the impact of a weight above 0 that begins after the start of a stretch of time. */
    List<Impact> begunIn(Interval stretch) {
      return begun.subMap(stretch.from(), false, stretch.to(), false).values().stream()
          .flatMap(List::stream)
          .toList();
    }

    /** Returns what was met in a period. */
    Set<Problem> problemsIn(Interval period) {
      Set<Problem> all = new LinkedHashSet<>(problems);
      comparisons.forEach(comparison -> all.addAll(comparison.problemsIn(period)));
      return all;
    }
  }

  /**
   * What was recorded of one service.
   *
   * @param timeline what is so with it at each instant
   * @param impacts its impact, of any weight
   * @param unseen what its sources themselves call unknown, such as a paused monitor
   */
  record Recorded(Tiling<MemberState> timeline, List<Impact> impacts, List<Observation> unseen) {}

  private record Member(
      CoveredService service,
      ServiceFacts facts,
      List<HeldState> states,
      List<Impact> impacts,
      List<Tile<AcceptedMaintenance>> maintenance,
      IntervalSet unwatched) {}

  private final LedgerRequest request;
  private final ImpactWeigher weigher;
  private final MaintenanceJudge judge;
  private final List<RecordComparison> comparisons = new ArrayList<>();

  private MemberTimelines(LedgerRequest request) {
    this.request = request;
    this.weigher = new ImpactWeigher(outageTerms(request), request.asOf());
    this.judge =
        new MaintenanceJudge(request.promise().qualify().maintenance(), request.contract());
  }

  static Result build(LedgerRequest request) {
    MemberTimelines stage = new MemberTimelines(request);
    List<Member> members = request.services().stream().map(stage::member).toList();
    Optional<Interval> recorded = recorded(members);
    Interval period = request.period();
    Interval around = Interval.of(period.from().minus(AROUND), period.to().plus(AROUND));
    Interval horizon = recorded.map(around::span).orElse(around);
    List<Recorded> all = members.stream().map(member -> stage.recorded(member, horizon)).toList();
    List<Impact> positive = positive(members);
    Set<Problem> problems = new LinkedHashSet<>(stage.weigher.problems());
    problems.addAll(stage.judge.problems());
    return new Result(
        stage.states(all),
        all,
        Tiling.ofOverlapping(horizon, tiles(positive, Impact::span)),
        begun(positive),
        recorded,
        problems,
        List.copyOf(stage.comparisons));
  }

  private Member member(String id) {
    ServiceFacts facts = request.facts().get(id);
    Observe terms = request.promise().observe();
    List<HeldState> held =
        new SeriesStates(terms.staleAfter(), terms.softStates(), request.asOf()).of(facts);
    List<MaintenanceWindow> announced = new ArrayList<>(facts.maintenance());
    held.stream()
        .map(HeldState::observation)
        .filter(observation -> observation.state() == ObservedState.MAINTENANCE)
        .map(MemberTimelines::asWindow)
        .forEach(announced::add);
    Optional<ObservedSlots> slots = request.slotsByData().map(asked -> slots(asked, facts));
    List<Impact> impacts =
        new ArrayList<>(request.usesIncidents() ? weigher.impactOf(facts, held) : List.of());
    comparisons.add(new RecordComparison(id, facts, held, impacts));
    slots.map(observed -> observed.impacts(request.period())).ifPresent(impacts::addAll);
    return new Member(
        request.contract().service(id),
        facts,
        held,
        impacts,
        wholeSlots(judge.accepted(announced)),
        slots.map(observed -> observed.unknown(request.period())).orElse(IntervalSet.none()));
  }

  private ObservedSlots slots(Observe.Slots terms, ServiceFacts facts) {
    return new ObservedSlots(terms, request.grid(terms), facts);
  }

  // a request slot is excluded only if it lies wholly inside excluded time
  private List<Tile<AcceptedMaintenance>> wholeSlots(List<Tile<AcceptedMaintenance>> accepted) {
    return request.slotsByData().isEmpty()
        ? accepted
        : accepted.stream().flatMap(this::wholeSlots).toList();
  }

  private Stream<Tile<AcceptedMaintenance>> wholeSlots(Tile<AcceptedMaintenance> tile) {
    SlotGrid grid = request.grid(request.slotsByData().orElseThrow());
    return grid.wholeSlotsIn(IntervalSet.of(tile.span())).intervals().stream()
        .map(span -> new Tile<>(span, tile.value()));
  }

  // maintenance in a series is maintenance with impact (CALCULATION 2), announced by nobody
  private static MaintenanceWindow asWindow(Observation observation) {
    return new MaintenanceWindow(
        observation.word(),
        List.of(observation.service()),
        Optional.empty(),
        observation.from(),
        observation.to(),
        Optional.empty(),
        false,
        observation.provenance());
  }

  private Tiling<MemberStates> states(List<Recorded> members) {
    Tiling<MemberStates> states =
        MemberStates.together(members.stream().map(Recorded::timeline).toList());
    if (!(request.over() instanceof Over.Group group)) {
      return states;
    }
    Map<String, Tiling<MemberState>> byId = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      byId.putIfAbsent(request.services().get(i), members.get(i).timeline());
    }
    return states.zip(GroupStates.together(group, byId), MemberStates::with);
  }

  private static List<Impact> positive(List<Member> members) {
    return members.stream()
        .flatMap(member -> member.impacts().stream())
        .filter(impact -> impact.weight().isPositive() && !impact.span().isEmpty())
        .toList();
  }

  private static NavigableMap<Instant, List<Impact>> begun(List<Impact> impacts) {
    NavigableMap<Instant, List<Impact>> begun = new TreeMap<>();
    impacts.forEach(i -> begun.computeIfAbsent(i.span().from(), at -> new ArrayList<>(1)).add(i));
    return begun;
  }

  private static Optional<Interval> recorded(List<Member> members) {
    return members.stream()
        .flatMap(
            member ->
                Stream.concat(
                    member.impacts().stream().map(Impact::span),
                    member.maintenance().stream().map(Tile::span)))
        .reduce(Interval::span);
  }

  private Recorded recorded(Member member, Interval horizon) {
    return new Recorded(timeline(member, horizon), member.impacts(), unseen(member));
  }

  private Tiling<MemberState> timeline(Member member, Interval horizon) {
    Tiling<Fraction> raw = heaviest(member.impacts(), horizon);
    List<Impact> notExcused = member.impacts().stream().filter(this::isCounted).toList();
    Tiling<Fraction> counted =
        notExcused.equals(member.impacts()) ? raw : heaviest(notExcused, horizon);
    Tiling<List<AcceptedMaintenance>> maintenance =
        Tiling.ofOverlapping(horizon, member.maintenance()).map(AcceptedMaintenance.firsts());
    Tiling<Boolean> provided = Tiling.of(horizon, provided(member.service(), horizon));
    Tiling<Boolean> watched =
        Tiling.of(horizon, watched(member, horizon).minus(member.unwatched()));
    return raw.zip(counted, (all, left) -> new MemberState(true, true, all, left, List.of()))
        .zip(maintenance, MemberState::with)
        .zip(provided, MemberState::whereProvided)
        .zip(watched, MemberState::whereWatched)
        .merged();
  }

  private static Tiling<Fraction> heaviest(List<Impact> impacts, Interval horizon) {
    SharedList.Fold<Impact, Fraction> heaviest =
        new SharedList.Fold<>(Fraction.ZERO, (a, i, b) -> a.max(i.weight()).max(b));
    return Tiling.ofOverlapping(horizon, tiles(impacts, Impact::span)).map(heaviest::of).merged();
  }

  private boolean isCounted(Impact impact) {
    return !impact.isCausedBy(request.promise().qualify().causesExcluded());
  }

  // what the source itself calls unknown, such as a paused monitor
  private static List<Observation> unseen(Member member) {
    return member.states().stream()
        .map(HeldState::observation)
        .filter(observation -> observation.state() == ObservedState.UNKNOWN)
        .toList();
  }

  private static Interval span(Observation observation) {
    return Interval.of(observation.from().at(), observation.to().at());
  }

  private static <T> List<Tile<T>> tiles(List<T> items, Function<T, Interval> span) {
    return items.stream()
        .filter(item -> !span.apply(item).isEmpty())
        .map(item -> new Tile<>(span.apply(item), item))
        .toList();
  }

  private IntervalSet provided(CoveredService service, Interval horizon) {
    Instant from = service.providedFrom().map(this::midnight).orElse(horizon.from());
    Instant to = service.providedTo().map(this::midnight).orElse(horizon.to());
    return from.isBefore(to) ? IntervalSet.of(Interval.of(from, to)) : IntervalSet.none();
  }

  // what a series does not cover is unknown until as-of; time to come is not missing data
  private IntervalSet watched(Member member, Interval horizon) {
    if (!member.facts().isMonitored()) {
      return IntervalSet.of(horizon);
    }
    IntervalSet known =
        IntervalSet.unionOf(
            member.states().stream()
                .map(HeldState::observation)
                .filter(observation -> observation.state() != ObservedState.UNKNOWN)
                .map(MemberTimelines::span)
                .toList());
    return request.asOf().isBefore(horizon.to())
        ? known.union(IntervalSet.of(Interval.of(request.asOf(), horizon.to())))
        : known;
  }

  private Instant midnight(LocalDate date) {
    return date.atStartOfDay(request.contract().zone()).toInstant();
  }

  private static Observe.Outages outageTerms(LedgerRequest request) {
    return request.promise().observe().what() instanceof Observe.Outages outages
        ? outages
        : new Observe.Outages(List.of(), List.of(), new Observe.Weights.ByLevel(Map.of()), true);
  }
}
