package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentsById;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counted downtime of all subjects by cause, the greatest first. */
final class CauseSums {

  private final IncidentsById incidents;
  private final Map<String, Fraction> counted = new LinkedHashMap<>();
  private final Map<String, List<Outage>> outages = new LinkedHashMap<>();

  /**
   * What a cause cost.
   *
   * @param cause the cause; empty where none is stated
   * @param outages all outages of it, whether or not they count
   * @param counted their counted seconds
   * @param share the share of all counted downtime, 0 to 1
   * @param running the share of this cause and all greater ones
   */
  record Sum(
      String cause, List<Outage> outages, Fraction counted, Fraction share, Fraction running) {
    Sum {
      outages = List.copyOf(outages);
    }

    /** Returns how many of its outages count. */
    long counting() {
      return outages.stream().filter(outage -> outage.counted().isPositive()).count();
    }
  }

  private CauseSums(SlaView view) {
    this.incidents = new IncidentsById(view.result().facts().incidents());
  }

  /** Returns the sums; empty where nothing counted. */
  static List<Sum> of(List<Subject> subjects, SlaView view) {
    CauseSums sums = new CauseSums(view);
    for (Subject subject : subjects) {
      subject.result().outages().forEach(sums::add);
    }
    return sums.sorted();
  }

  private void add(Outage outage) {
    String cause = cause(outage).orElse("");
    counted.merge(cause, outage.counted(), Fraction::plus);
    outages.computeIfAbsent(cause, key -> new ArrayList<>()).add(outage);
  }

  // an outage of several incidents goes to the first that states a cause
  private Optional<String> cause(Outage outage) {
    return incidents.of(outage.incidents()).stream()
        .map(Incident::impact)
        .flatMap(List::stream)
        .flatMap((ImpactWindow window) -> window.cause().stream())
        .findFirst();
  }

  private List<Sum> sorted() {
    Fraction all = counted.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    List<Map.Entry<String, Fraction>> entries =
        counted.entrySet().stream()
            .filter(entry -> entry.getValue().isPositive())
            .sorted(
                Map.Entry.<String, Fraction>comparingByValue((a, b) -> b.compareTo(a))
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    List<Sum> sums = new ArrayList<>();
    Fraction running = Fraction.ZERO;
    for (Map.Entry<String, Fraction> entry : entries) {
      Fraction share = entry.getValue().dividedBy(all);
      running = running.plus(share);
      String cause = entry.getKey();
      sums.add(new Sum(cause, outages.get(cause), entry.getValue(), share, running));
    }
    return sums;
  }
}
