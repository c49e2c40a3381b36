package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.CoveredService;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Marks;
import dev.nines.model.MetricSample;
import dev.nines.model.ObservedState;
import dev.nines.model.RequestCount;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.testing.Records;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which service a record means, and what is said where it is not clear. */
class AttributionTest {

  private static final List<CoveredService> ONE = List.of(service("app", "The app"));
  private static final List<CoveredService> TWO =
      List.of(service("web", "Website", "www", "shop-*"), service("db", "Database"));

  private static CoveredService service(String id, String name, String... matches) {
    return new CoveredService(
        id, name, Optional.empty(), List.of(matches), Optional.empty(), Optional.empty());
  }

  private static Incident incident(String... services) {
    Incident named = Day.down("a", "10:00", "11:00");
    var window = named.impact().get(0);
    return Records.incident(
        "a",
        new ImpactWindow(
            List.of(services),
            window.level(),
            window.from(),
            window.to(),
            window.cause(),
            window.affected(),
            window.provenance()));
  }

  private static Facts maintenance(boolean cancelled, String... services) {
    MaintenanceWindow window =
        new MaintenanceWindow(
            "M1",
            List.of(services),
            Optional.empty(),
            Records.time(Day.at("10:00"), 2),
            Records.time(Day.at("11:00"), 2),
            Optional.empty(),
            cancelled,
            Records.provenance(2));
    return Facts.ofRecords(List.of(), List.of(window), List.of());
  }

  private static RequestCount requests(String service, int line) {
    return new RequestCount(
        service, Records.time(Day.at("10:00"), line), 10, 1, Records.provenance(line));
  }

  private static StateSeries series(String service) {
    return new StateSeries(
        service,
        "",
        StateSeries.Kind.SAMPLES,
        List.of(new StateSample(Day.at("10:00"), ObservedState.UP, "up", Records.provenance(4))),
        Records.provenance(4));
  }

  private static MetricSample sample(String service) {
    return new MetricSample(
        "", service, Records.time(Day.at("10:00"), 6), BigDecimal.ONE, Records.provenance(6));
  }

  // everything that monitoring can record of a service
  private static Facts monitored(String service) {
    return Facts.ofRecords(
            List.of(),
            List.of(),
            List.of(Records.observed(service, ObservedState.UP, Day.at("10:00"), Day.at("11:00"))))
        .and(
            Facts.ofMonitoring(
                List.of(series(service)), List.of(requests(service, 5)), List.of(sample(service))));
  }

  private static List<String> problems(Attribution.Result result) {
    return result.problems().stream().map(Problem::toString).toList();
  }

  private static Attribution.Result attribute(List<CoveredService> services, Incident... all) {
    return Attribution.attribute(Day.incidents(all), services);
  }

  // how many windows, announced windows, stretches, series, counts and samples a service has
  private static List<Integer> counts(Attribution.Result result, String service) {
    ServiceFacts facts = result.services().get(service);
    return List.of(
        facts.windows().size(),
        facts.maintenance().size(),
        facts.observed().size(),
        facts.series().size(),
        facts.requests().size(),
        facts.metrics().size());
  }

  @Test
  void word_isTheIdTheNameOrAMatch_withoutRegardToCase() {
    for (String word : List.of("web", "Website", " WWW ", "shop-berlin")) {
      Attribution.Result result = attribute(TWO, incident(word));

      assertThat(result.services().get("web").incidents()).as(word).hasSize(1);
      assertThat(result.services().get("db").incidents()).as(word).isEmpty();
      assertThat(result.problems()).as(word).isEmpty();
    }
  }

  @Test
  void word_thatNothingMatches_isLeftOutWithAWarning() {
    Attribution.Result result = attribute(TWO, incident("mail"));

    assertThat(counts(result, "web")).containsOnly(0);
    assertThat(result.services().get("web").incidents()).isEmpty();
    assertThat(result.services().get("db").incidents()).isEmpty();
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:7: warning: The incident names \"mail\", which no service of the contract"
                + " matches; the record is left out. Services: \"web\", \"Website\", \"db\","
                + " \"Database\". [service-unmatched]");
  }

  @Test
  void severalWords_meanEachOfThem() {
    Attribution.Result result = attribute(TWO, incident("db", "mail", "www", "web"));

    assertThat(counts(result, "web")).containsExactly(1, 0, 0, 0, 0, 0);
    assertThat(counts(result, "db")).containsExactly(1, 0, 0, 0, 0, 0);
    assertThat(result.problems()).hasSize(1);
  }

  @Test
  void noWord_meansTheOnlyService() {
    Attribution.Result result = attribute(ONE, incident());

    assertThat(counts(result, "app")).containsExactly(1, 0, 0, 0, 0, 0);
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:7: warning: The incident names no service. It is applied to The app, the"
                + " only service of the contract. [service-assumed]");
  }

  @Test
  void noWord_meansAllServices() {
    Attribution.Result result =
        Attribution.attribute(Day.incidents(incident()).and(maintenance(false)), TWO);

    assertThat(counts(result, "web")).containsExactly(1, 1, 0, 0, 0, 0);
    assertThat(counts(result, "db")).containsExactly(1, 1, 0, 0, 0, 0);
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:7: warning: The incident names no service. It is applied to all 2 services"
                + " of the contract. [service-assumed]",
            "facts.yaml:2: warning: The maintenance names no service. It is applied to all 2"
                + " services of the contract. [service-assumed]");
  }

  @Test
  void cancelledMaintenance_isLeftOut() {
    Attribution.Result result = Attribution.attribute(maintenance(true, "web"), TWO);

    assertThat(counts(result, "web")).containsOnly(0);
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void incidentWithoutImpact_isOfEveryService() {
    Attribution.Result result = attribute(TWO, Records.incident("a"));

    assertThat(result.services().get("web").incidents()).hasSize(1);
    assertThat(result.services().get("db").incidents()).hasSize(1);
    assertThat(result.problems()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = IncidentKind.class,
      names = {"DRILL", "TEST"})
  void drill_isLeftOutWithANote(IncidentKind kind) {
    Attribution.Result result =
        attribute(
            ONE,
            Records.incident("a", kind, Marks.none(), Day.down("a", "10:00", "11:00").impact()));

    assertThat(result.services().get("app").incidents()).isEmpty();
    assertThat(counts(result, "app")).containsOnly(0);
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:1: note: \"Title of a\" is a %s and is left out of every figure. [incident-left-out]"
                .formatted(kind == IncidentKind.DRILL ? "drill" : "test"));
  }

  @Test
  void monitoring_isGivenToTheServiceThatItNames() {
    Attribution.Result result = Attribution.attribute(monitored("Database"), TWO);

    assertThat(counts(result, "web")).containsOnly(0);
    assertThat(counts(result, "db")).containsExactly(0, 0, 1, 1, 1, 1);
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void monitoringWithoutName_meansTheOnlyService() {
    Attribution.Result result = Attribution.attribute(monitored(""), ONE);

    assertThat(counts(result, "app")).containsExactly(0, 0, 1, 1, 1, 1);
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:3: warning: The series names no service. It is applied to The app, the only"
                + " service of the contract. [service-assumed]");
  }

  @Test
  void monitoringWithoutName_ofSeveralServices_isAnError() {
    Attribution.Result result = Attribution.attribute(monitored(""), TWO);

    assertThat(counts(result, "web")).containsOnly(0);
    assertThat(counts(result, "db")).containsOnly(0);
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:3: error: The series names no service and the contract has several:"
                + " \"web\", \"Website\", \"db\", \"Database\". [service-unknown]");
  }

  @Test
  void rowsOfOneFile_haveOneProblem() {
    Attribution.Result result =
        Attribution.attribute(
            Facts.ofRequests(List.of(requests("mail", 5), requests("mail", 6), requests("db", 7))),
            TWO);

    assertThat(counts(result, "db")).containsExactly(0, 0, 0, 0, 1, 0);
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:5: warning: The series names \"mail\", which no service of the contract"
                + " matches; the record is left out. Services: \"web\", \"Website\", \"db\","
                + " \"Database\". [service-unmatched]");
  }
}
