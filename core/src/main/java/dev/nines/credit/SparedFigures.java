package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Sample;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.SparedTogether;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The values of any figure of a promise without some of its outages. */
final class SparedFigures {

  private final Assessment request;
  private final PromiseFigures figures;
  private final OutageNumbers numbers;
  private final List<SparedMember> members;
  private final Map<Integer, List<Integer>> holders = new HashMap<>();
  private final List<SparedTogether> together = new ArrayList<>(1);
  private final Map<Figure, FigureValues> whole = new HashMap<>();
  private final Map<Figure, ReplacedFigure> combined = new HashMap<>();

  SparedFigures(PromiseEvaluation real, OutageNumbers numbers) {
    this.request = real.request();
    this.figures = real.figures();
    this.numbers = numbers;
    this.members = real.members().stream().map(this::spared).toList();
    for (int i = 0; i < members.size(); i++) {
      int index = i;
      members
          .get(i)
          .numbers()
          .forEach(o -> holders.computeIfAbsent(o, key -> new ArrayList<>(1)).add(index));
    }
  }

  private SparedMember spared(MemberLedger member) {
    return new SparedMember(member, numbers, () -> figures.sparedSamples(member));
  }

  /** Returns the values of a figure without some outages, by their numbers. */
  FigureValues.Rest values(Figure figure, BitSet gone) {
    if (isOneByOne(figure)) {
      return whole.computeIfAbsent(figure, this::oneByOne).without(gone);
    }
    return figures.dependsOnOutages(figure)
        ? prepared(figure, own(figure, gone), FigureValues.Changes.NONE).all()
        : whole.computeIfAbsent(figure, this::unchanged).all();
  }

  /**
   * Returns what each outage adds to the sum with which a figure rises or falls, whatever the other
   * outages; absent where there is no such sum.
   */
  Optional<Additions> additions(Figure figure, List<Integer> outages) {
    boolean isSum = members.size() == 1 || !figures.combination().isGreatest(figure);
    if (!isSum || !SparedMember.adds(figure)) {
      return Optional.empty();
    }
    boolean isMean = members.size() > 1 && !figures.combination().isOfSums();
    List<Fraction> each = outages.stream().map(outage -> addition(figure, outage, isMean)).toList();
    return Optional.of(new Additions(SparedMember.unitOf(figure, isMean), each));
  }

  private Fraction addition(Figure figure, int outage, boolean isMean) {
    return Fraction.sum(
        holders.get(outage).stream()
            .map(members::get)
            .map(member -> member.addition(figure, outage, isMean))
            .toList());
  }

  // an outage less takes its own value away, or shows values that it hid
  private boolean isOneByOne(Figure figure) {
    return figure == Figure.Named.EACH_OUTAGE
        || figure == Figure.Named.EACH && figures.dependsOnOutages(figure);
  }

  private FigureValues oneByOne(Figure figure) {
    if (figure == Figure.Named.EACH) {
      Stream<Sample> all = members.stream().flatMap(member -> member.samples().all().stream());
      List<FigureValue> values = new SampleFigures(all.toList(), Unit.OWN).values(figure);
      return prepared(figure, values, new FigureValues.Changes(Map.of(), hiddenPlaces()));
    }
    List<FigureValue> values = figures.own(figure);
    Map<Integer, List<Integer>> about = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      int number = numbers.of(values.get(i).outage().orElseThrow());
      about.computeIfAbsent(number, key -> new ArrayList<>(1)).add(i);
    }
    return prepared(figure, values, new FigureValues.Changes(about, Map.of()));
  }

  private Map<Integer, List<Integer>> hiddenPlaces() {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      for (int number : members.get(i).numbers()) {
        places
            .computeIfAbsent(number, key -> new ArrayList<>())
            .addAll(together().hiddenBy(members.get(i).outage(number), i));
      }
    }
    return places;
  }

  private SparedTogether together() {
    if (together.isEmpty()) {
      together.add(new SparedTogether(members.stream().map(SparedMember::samples).toList()));
    }
    return together.get(0);
  }

  private FigureValues unchanged(Figure figure) {
    return prepared(figure, figures.own(figure), FigureValues.Changes.NONE);
  }

  private FigureValues prepared(
      Figure figure, List<FigureValue> own, FigureValues.Changes changes) {
    return new FigureValues(
        figures.finished(figure, own),
        figures.worstFirst(),
        value -> PeriodVerdict.meets(request, value),
        changes);
  }

  private List<FigureValue> own(Figure figure, BitSet gone) {
    if (members.size() == 1) {
      return members.get(0).values(figure, gone);
    }
    if (SampleFigures.makes(figure)) {
      return figures.sampleCombination().of(figure, each(figure, gone), () -> all(figure, gone));
    }
    Map<Integer, FigureValue> replaced = new TreeMap<>();
    for (int index : holding(gone)) {
      members.get(index).values(figure, gone).forEach(value -> replaced.put(index, value));
    }
    return combined.computeIfAbsent(figure, this::combined).with(replaced).stream().toList();
  }

  private List<FigureValue> each(Figure figure, BitSet gone) {
    return members.stream().flatMap(member -> member.values(figure, gone).stream()).toList();
  }

  private List<FigureValue> all(Figure figure, BitSet gone) {
    Map<Integer, List<Outage>> outages = new TreeMap<>();
    holding(gone).forEach(index -> outages.put(index, members.get(index).outages(gone)));
    return together().value(figure, outages).stream().toList();
  }

  private Set<Integer> holding(BitSet gone) {
    Set<Integer> indexes = new TreeSet<>();
    gone.stream().forEach(number -> indexes.addAll(holders.getOrDefault(number, List.of())));
    return indexes;
  }

  private ReplacedFigure combined(Figure figure) {
    BitSet none = new BitSet();
    return new ReplacedFigure(
        figure,
        figures.combination(),
        members.stream().map(member -> member.values(figure, none)).toList());
  }
}
