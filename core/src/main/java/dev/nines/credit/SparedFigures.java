package dev.nines.credit;

import dev.nines.contract.Figure;
import dev.nines.downtime.Outage;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.SampleFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The values of any figure of a promise without some of its outages. */
final class SparedFigures {

  private final Assessment request;
  private final PromiseFigures figures;
  private final List<SparedMember> members;
  private final Map<Outage, List<Integer>> holders = new HashMap<>();
  private final Map<Figure, FigureValues> whole = new HashMap<>();
  private final Map<Figure, ReplacedFigure> combined = new HashMap<>();

  SparedFigures(PromiseEvaluation real, Assessment request) {
    this.request = request;
    this.figures = real.figures();
    this.members = real.members().stream().map(SparedMember::new).toList();
    for (int i = 0; i < members.size(); i++) {
      int index = i;
      real.members()
          .get(i)
          .ledger()
          .outages()
          .forEach(o -> holders.computeIfAbsent(o, key -> new ArrayList<>(1)).add(index));
    }
  }

  /** Returns the values of a figure without some outages. */
  FigureValues.Rest values(Figure figure, Set<Outage> gone) {
    if (figure == Figure.Named.EACH_OUTAGE) {
      return whole(figure).without(gone);
    }
    return figures.dependsOnOutages(figure)
        ? prepared(figures.finished(figure, own(figure, gone))).all()
        : whole(figure).all();
  }

  private FigureValues whole(Figure figure) {
    return whole.computeIfAbsent(figure, f -> prepared(figures.values(f)));
  }

  private FigureValues prepared(List<FigureValue> values) {
    return new FigureValues(
        values, figures.worstFirst(), value -> PeriodVerdict.meets(request, value));
  }

  private List<FigureValue> own(Figure figure, Set<Outage> gone) {
    if (SampleFigures.makes(figure)) {
      List<MemberLedger> spared = members.stream().map(member -> member.without(gone)).toList();
      return figures.of(spared).own(figure);
    }
    if (members.size() == 1) {
      return members.get(0).values(figure, gone);
    }
    Map<Integer, FigureValue> replaced = new TreeMap<>();
    for (int index : holding(gone)) {
      members.get(index).values(figure, gone).forEach(value -> replaced.put(index, value));
    }
    return combined(figure).with(replaced).stream().toList();
  }

  private Set<Integer> holding(Set<Outage> gone) {
    Set<Integer> indexes = new TreeSet<>();
    gone.forEach(outage -> indexes.addAll(holders.getOrDefault(outage, List.of())));
    return indexes;
  }

  private ReplacedFigure combined(Figure figure) {
    return combined.computeIfAbsent(
        figure,
        f ->
            new ReplacedFigure(
                f,
                figures.combination(),
                members.stream().map(member -> member.values(f, Set.of())).toList()));
  }
}
