package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.Observe;
import dev.nines.downtime.ServiceFacts;
import dev.nines.model.Incident;
import dev.nines.model.MetricSample;
import dev.nines.model.RequestCount;
import dev.nines.problem.Problem;
import dev.nines.uptime.IncidentDurations;
import dev.nines.uptime.MetricSamples;
import dev.nines.uptime.Observed;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.RequestShare;
import dev.nines.uptime.RequestShares;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.SparedSamples;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a promise observes besides outages: requests, a metric, or the times of incidents. */
final class Observations {

  private final Assessment request;

  Observations(Assessment request) {
    this.request = request;
  }

  /** Returns the contract. */
  Contract contract() {
    return request.contract();
  }

  /** Returns whether the promise is on the share of good requests. */
  boolean areRequests() {
    return what() instanceof Observe.Requests;
  }

  /** Returns whether they are values of a metric that count only where nothing is down. */
  boolean areWhileUp() {
    return what() instanceof Observe.Metric metric && metric.whileUp();
  }

  /** Returns the share of good requests of the services of a ledger. */
  Optional<Ratio> share(MemberLedger member) {
    return requests(member, (Observe.Requests) what()).ratio();
  }

  private RequestShare requests(MemberLedger member, Observe.Requests terms) {
    List<RequestCount> counts = ofServices(member.services(), ServiceFacts::requests);
    return RequestShares.of(counts, terms, member.ledger(), request.contract().zone());
  }

  /** Returns what the figures of a ledger are made of besides its time. */
  Observed of(MemberLedger member) {
    if (what() instanceof Observe.Metric metric) {
      List<MetricSample> all = ofServices(member.services(), ServiceFacts::metrics);
      return new Observed(
          MetricSamples.of(all, metric, member.ledger()),
          MetricSamples.leftOut(all, metric, member.ledger()),
          Optional.empty());
    }
    return new Observed(
        samples(member).samples(),
        List.of(),
        Optional.of(what())
            .filter(Observe.Requests.class::isInstance)
            .map(terms -> requests(member, (Observe.Requests) terms)));
  }

  /** Returns the values that figures such as mean are made of; none for a promise on time down. */
  SampleFigures samples(MemberLedger member) {
    if (what() instanceof Observe.Metric metric) {
      List<MetricSample> samples = ofServices(member.services(), ServiceFacts::metrics);
      return new SampleFigures(MetricSamples.of(samples, metric, member.ledger()), Unit.OWN);
    }
    if (what() instanceof Observe.Times times) {
      return new SampleFigures(durations(times, member.services()).samples(), Unit.SECONDS);
    }
    return new SampleFigures(List.of(), Unit.SECONDS);
  }

  /** Returns the values of a metric that count only while up, prepared to spare outages. */
  SparedSamples sparedSamples(MemberLedger member) {
    List<MetricSample> samples = ofServices(member.services(), ServiceFacts::metrics);
    return new SparedSamples(samples, (Observe.Metric) what(), member.ledger());
  }

  /** Returns the incidents that are left out of the times, and why. */
  List<Problem> problems() {
    return what() instanceof Observe.Times times
        ? durations(times, request.services()).problems()
        : List.of();
  }

  private IncidentDurations.Result durations(Observe.Times times, List<String> services) {
    Set<Incident> incidents = new LinkedHashSet<>(ofServices(services, ServiceFacts::incidents));
    return IncidentDurations.of(
        List.copyOf(incidents), times, request.contract(), request.period(), request.asOf());
  }

  private <T> List<T> ofServices(List<String> services, Function<ServiceFacts, List<T>> part) {
    List<T> all = new ArrayList<>();
    services.forEach(id -> all.addAll(part.apply(request.byService().get(id))));
    return all;
  }

  private Observe.What what() {
    return request.promise().observe().what();
  }
}
