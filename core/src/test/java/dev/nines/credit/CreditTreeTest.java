package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.Marks;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credits of two promises that compete, all the time or where one incident caused both. */
class CreditTreeTest {

  /** The web costs 1,000.00 and pays 10 %, the shop 2,000.00 and 10 %; repairs pay 30.00. */
  private static Contract contract(String combine) {
    return Agreements.read(
            """
            contract: c
            currency: USD
            services: {web: {fee: 1000.00}, shop: {fee: 2000.00}}
            terms: {qualify: {causes-excluded: [customer]}}
            promises:
              - {id: web, services: [web], target: 99.9, credit: {bands: [{below: 99.9, percent: 10}]}}
              - {id: shop, services: [shop], target: 99.9, credit: {bands: [{below: 99.9, percent: 10}]}}
              - id: repair
                services: [web, shop]
                over: any-down
                observe: {times: {from: reported, to: restored}}
                indicator: each
                target: {at-most: 1 hour}
                credit: {fixed: {amount: 30.00}}
            combine: %s
            """
                .formatted(combine))
        .latest();
  }

  private static Incident down(String service, String id, int day) {
    return Runs.outageOf(service, id, "2025-07-%02dT00:00:00Z".formatted(day), 120);
  }

  private static Incident both(String id, int day) {
    return Records.incident(
        id, down("web", id, day).impact().get(0), down("shop", id, day).impact().get(0));
  }

  // reported at midnight and restored some hours later; an hour is in time
  private static Incident repaired(String id, int day, int hours, List<ImpactWindow> impact) {
    Instant start = Instant.parse("2025-07-%02dT00:00:00Z".formatted(day));
    return Records.incident(
        id,
        IncidentKind.REAL,
        new Marks(
            Map.of(
                "reported", List.of(Records.time(start, 9)),
                "restored", List.of(Records.time(start.plusSeconds(3_600L * hours), 9)))),
        impact);
  }

  private static String total(String combine, Incident... incidents) {
    return Runs.run(contract(combine), "2025-07", incidents).credit().orElseThrow().toString();
  }

  @ParameterizedTest(name = "{0}, one incident: {1}, two: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "add | 300.00 USD | 300.00 USD",
        "highest | 200.00 USD | 200.00 USD",
        "lowest | 0.00 USD | 0.00 USD",
        "{highest: [web, shop]} | 200.00 USD | 200.00 USD",
        "{lowest: [web, shop]} | 100.00 USD | 100.00 USD",
        "{customer-choice: [web, shop]} | 200.00 USD | 200.00 USD",
        "{highest: [web, shop], per: incident} | 200.00 USD | 300.00 USD",
        "{lowest: [web, shop], per: incident} | 100.00 USD | 300.00 USD",
        "{add: [web, shop], per: incident} | 300.00 USD | 300.00 USD"
      })
  void credits_competeAlways_orWhereOneIncidentCausedBoth(String combine, String one, String two) {
    assertThat(total(combine, both("a", 5))).isEqualTo(one);
    assertThat(total(combine, down("web", "a", 5), down("shop", "b", 6))).isEqualTo(two);
  }

  @Test
  void excludedImpact_contributesNothing() {
    Incident customers = Runs.causedBy("customer", down("web", "b", 6));
    Incident other =
        Records.incident("b", customers.impact().get(0), down("shop", "b", 6).impact().get(0));

    // the web's credit is of incident a alone: b was its customer's doing
    assertThat(total("{highest: [web, shop], per: incident}", down("web", "a", 5), other))
        .isEqualTo("300.00 USD");
  }

  @Test
  void repairOfTheSameIncident_competes() {
    Incident late = repaired("a", 5, 3, down("web", "a", 5).impact());

    assertThat(total("{highest: [web, repair], per: incident}", late)).isEqualTo("100.00 USD");
  }

  @Test
  void repairOfAnotherIncident_isAdded() {
    Incident late = repaired("b", 9, 3, List.of());

    assertThat(total("{highest: [web, repair], per: incident}", down("web", "a", 5), late))
        .isEqualTo("130.00 USD");
  }

  @Test
  void repairInTime_contributesNothing() {
    // a took the web down and was repaired in time; the repair of b is paid
    Incident quick = repaired("a", 5, 1, down("web", "a", 5).impact());
    Incident late = repaired("b", 9, 3, List.of());

    assertThat(total("{highest: [web, repair], per: incident}", quick, late))
        .isEqualTo("130.00 USD");
  }

  @Test
  void incidentsInAChain_competeAsOne() {
    // a caused the credits of web and repair, b those of shop and repair
    Incident a = repaired("a", 5, 3, down("web", "a", 5).impact());
    Incident b = repaired("b", 6, 3, down("shop", "b", 6).impact());

    assertThat(total("{highest: [web, shop, repair], per: incident}", a, b))
        .isEqualTo("200.00 USD");
  }
}
