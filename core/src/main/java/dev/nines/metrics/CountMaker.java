package dev.nines.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.model.Incident;
import dev.nines.response.Measured;
import dev.nines.statistics.Evenness;
import dev.nines.statistics.PoissonInterval;
import dev.nines.statistics.Summary;
import dev.nines.time.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts incidents by the parts of a stretch of time. */
final class CountMaker {

  private CountMaker() {}

  static Counts counts(
      List<Incident> incidents, MetricsInput input, Measurement lead, Interval span) {
    CalendarUnit unit = CalendarUnit.fitting(span, input.zone());
    Map<String, List<Incident>> members = new LinkedHashMap<>();
    List<CalendarUnit.Part> parts = unit.cut(span, input.zone());
    parts.forEach(part -> members.put(part.key(), new ArrayList<>()));
    for (Incident incident : incidents) {
      IncidentStart.of(incident)
          .filter(span::contains)
          .map(at -> unit.key(at.atZone(input.zone()).toLocalDate()))
          .ifPresent(key -> members.get(key).add(incident));
    }
    List<CountedPart> counted =
        parts.stream().map(p -> counted(p, members.get(p.key()), input, lead)).toList();
    return new Counts(unit, counted, evenness(counted));
  }

  private static CountedPart counted(
      CalendarUnit.Part part, List<Incident> incidents, MetricsInput input, Measurement lead) {
    Measured measured = Measured.of(lead, incidents, input.asOf());
    return new CountedPart(
        part,
        incidents.size(),
        PoissonInterval.of(incidents.size()),
        MeasuredSummary.sample(measured).map(Summary::of));
  }

  private static Optional<Evenness> evenness(List<CountedPart> parts) {
    int[] counts = parts.stream().mapToInt(CountedPart::incidents).toArray();
    double[] lengths =
        parts.stream()
            .mapToDouble(part -> MeasuredSummary.seconds(part.part().span().length()))
            .toArray();
    boolean none = parts.stream().allMatch(part -> part.incidents() == 0);
    return parts.size() < 2 || none ? Optional.empty() : Optional.of(Evenness.of(counts, lengths));
  }
}
