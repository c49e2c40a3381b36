package dev.nines.report.sla;

import dev.nines.contract.Observe;
import dev.nines.contract.Observe.BadWhen;
import dev.nines.report.ReportFormat;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a promise observes where that is not simply time down. */
final class ObservedTerms {

  private final PromiseView view;
  private final ReportFormat format;

  ObservedTerms(PromiseView view) {
    this.view = view;
    this.format = view.format();
  }

  /** Returns the term; absent for a promise on outages, whose terms say it one by one. */
  Optional<Term> term() {
    Observe.What what = view.promise().observe().what();
    if (what instanceof Observe.Slots slots) {
      return Optional.of(term("slots", slots(slots)));
    }
    if (what instanceof Observe.Requests requests) {
      return Optional.of(term("requests", requests(requests)));
    }
    if (what instanceof Observe.Metric metric) {
      String key = metric.whileUp() ? "term.observed.metric.up" : "term.observed.metric";
      return Optional.of(term("metric", view.text(key, metric.name())));
    }
    return what instanceof Observe.Times times
        ? Optional.of(term("times", times(times)))
        : Optional.empty();
  }

  private Term term(String path, String text) {
    return new Term(view.text("term.observed"), text, view.clause("observe." + path));
  }

  private String slots(Observe.Slots slots) {
    String bad =
        slots.bad().stream()
            .map(this::bad)
            .reduce((a, b) -> view.text("term.observed.or", a, b))
            .orElse("");
    String length = format.length(slots.length());
    boolean counts = slots.bad().stream().anyMatch(BadWhen.ErrorRate.class::isInstance);
    return counts
        ? view.text(
            "term.observed.slots",
            length,
            bad,
            format.number(slots.leastAttempts()),
            empty(slots.empty()))
        : view.text("term.observed.slots.time", length, bad);
  }

  private String bad(BadWhen when) {
    if (when instanceof BadWhen.ErrorRate rate) {
      String edges = new EdgeWords(format, Unit.PERCENT).band(rate.edges());
      return view.text("term.observed.bad.error-rate", edges);
    }
    if (when instanceof BadWhen.Downtime downtime) {
      String edges = new EdgeWords(format, Unit.SECONDS).band(downtime.edges());
      return view.text("term.observed.bad.downtime", edges);
    }
    BadWhen.MetricValue metric = (BadWhen.MetricValue) when;
    String edges = new EdgeWords(format, Unit.OWN).band(metric.edges());
    return view.text("term.observed.bad.metric", metric.name(), edges);
  }

  private String empty(Observe.EmptySlot empty) {
    return view.text("term.observed.empty." + empty.name().toLowerCase(Locale.ROOT));
  }

  private String requests(Observe.Requests requests) {
    return requests
        .slot()
        .map(format::length)
        .map(length -> view.text("term.observed.requests.mean", length, empty(requests.empty())))
        .orElseGet(() -> view.text("term.observed.requests.all"));
  }

  private String times(Observe.Times times) {
    String clock =
        view.text(times.businessHours() ? "term.observed.business" : "term.observed.wall");
    String waiting =
        view.text(times.waitingCounts() ? "term.waiting.counts" : "term.waiting.excluded");
    MarkWords marks = new MarkWords(view);
    String text =
        view.text(
            "term.observed.times",
            marks.of(times.from(), "impact-start"),
            marks.of(times.to(), "impact-end"),
            clock,
            waiting);
    return times.severities().isEmpty()
        ? text
        : text
            + view.text(
                "term.observed.times.severities",
                format.list(new ArrayList<>(List.copyOf(times.severities()))));
  }
}
