package dev.nines.report.metrics;

import dev.nines.contract.WeeklyHours;
import dev.nines.measurement.Anchor;
import dev.nines.measurement.Measurement;
import dev.nines.measurement.Population;
import dev.nines.measurement.SupportHours;
import dev.nines.metrics.MeasuredSummary;
import dev.nines.model.IncidentKind;
import dev.nines.report.Block;
import dev.nines.report.Section;
import dev.nines.response.Measured;
import dev.nines.response.MeasuredTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What each measurement is, n of N, and which incidents it leaves out with the reason. */
final class DefinitionsPart {

  private static final int MOST_NAMED = 6;

  private final View view;

  DefinitionsPart(View view) {
    this.view = view;
  }

  Section section() {
    List<Block.Definition> definitions =
        view.result().overall().measurements().stream().map(this::definition).toList();
    return Section.full(
        "definitions",
        view.text("definitions"),
        view.text("definitions.note"),
        new Block.Definitions(definitions));
  }

  private Block.Definition definition(MeasuredSummary summary) {
    Measured measured = summary.measured();
    Measurement measurement = measured.measurement();
    List<String> sentences = new ArrayList<>();
    sentences.add(view.text("definition", view.marks(measurement), clock(measurement)));
    population(measurement.population()).forEach(sentences::add);
    sentences.add(view.text("sentence", counts(view, measured)));
    sentences.addAll(leftOut(measured));
    sentences.addAll(open(summary));
    return new Block.Definition(view.name(measurement), String.join(" ", sentences), "");
  }

  private String clock(Measurement measurement) {
    return measurement.hours().map(this::hours).orElse(view.text("clock.wall"));
  }

  private String hours(SupportHours calendar) {
    WeeklyHours hours = calendar.hours();
    String days =
        hours.days().stream()
            .map(day -> view.format().text("weekday.short." + day.getValue()))
            .collect(Collectors.joining(", "));
    return view.text(
        "clock.hours",
        days,
        time(hours.from()),
        time(hours.to()),
        calendar.zone().getId(),
        view.count("holidays", hours.holidays().size()));
  }

  private static String time(int second) {
    return String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
  }

  private List<String> population(Population population) {
    List<String> sentences = new ArrayList<>();
    only(sentences, "severity", List.copyOf(population.severities()));
    only(sentences, "service", List.copyOf(population.services()));
    only(sentences, "cause", List.copyOf(population.causes()));
    if (!population.kinds().equals(Population.real().kinds())) {
      only(sentences, "kind", population.kinds().stream().map(this::kind).toList());
    }
    return sentences;
  }

  private String kind(IncidentKind kind) {
    String name = view.format().text("postmortem.kind." + kind.name().toLowerCase(Locale.ROOT));
    return view.format().words().inside(name);
  }

  private void only(List<String> sentences, String key, List<String> words) {
    if (!words.isEmpty()) {
      sentences.add(view.text("only." + key, view.format().list(words)));
    }
  }

  /** Returns {@code 36 of 37; 1 open}. */
  static String counts(View view, Measured measured) {
    String of = ofAll(view, measured);
    int open = measured.open().size();
    return open == 0 ? of : view.text("n-open", of, view.format().number(open));
  }

  /** Returns {@code 36 of 37}. */
  static String ofAll(View view, Measured measured) {
    return view.text(
        "n-of", view.format().number(measured.ended().size()), view.format().number(measured.of()));
  }

  private List<String> leftOut(Measured measured) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    boolean several =
        measured.leftOut().stream().filter(MeasuredTime.LeftOut::negative).count() > 1;
    for (MeasuredTime.LeftOut out : measured.leftOut()) {
      String reason =
          out.negative() && several
              ? negative(measured.measurement())
              : view.format().say(out.reason());
      byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(out.incident().id());
    }
    return byReason.entrySet().stream()
        .map(e -> leftOut(e.getKey(), e.getValue(), measured.of()))
        .toList();
  }

  // of several incidents, the times themselves stand among the problems
  private String negative(Measurement measurement) {
    return view.text("left-out.negative", words(measurement.to()), words(measurement.from()));
  }

  private static String words(Anchor anchor) {
    return anchor.mark().replace('-', ' ');
  }

  private String leftOut(String reason, List<String> ids, int of) {
    String number = view.format().number(ids.size());
    return ids.size() == of && of > MOST_NAMED
        ? view.text("left-out.all", number, reason)
        : view.text("left-out", number, reason, view.some(ids, MOST_NAMED));
  }

  private List<String> open(MeasuredSummary summary) {
    List<MeasuredTime.Open> open = summary.measured().open();
    if (open.isEmpty()) {
      return List.of();
    }
    String ids = view.some(open.stream().map(o -> o.incident().id()).toList(), MOST_NAMED);
    String now = view.format().moment(view.result().input().asOf());
    String median =
        summary
            .medianWithOpen()
            .map(m -> view.text("open.median", view.length(m)))
            .orElse(view.text("open.no-median"));
    return List.of(view.text("open", ids, now), median);
  }
}
