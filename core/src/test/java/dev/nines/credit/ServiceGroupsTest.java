package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database, two web servers and a cache on 1 July 2025 in UTC. */
class ServiceGroupsTest {

  private static final Instant MIDNIGHT = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
  private static final long DAY = 86_400;

  private static Contract contract(String services, String over) {
    return Agreements.read(
            """
            contract: c
            services: {%s}
            promises:
              - {id: uptime, target: 99, clock: {period: calendar-day}, over: %s}
            """
                .formatted(services, over))
        .latest();
  }

  private static Contract of(String over) {
    return contract("db: {}, web-1: {}, web-2: {}, cache: {}", over);
  }

  // "db 0-2" is the database down from 00:00 to 02:00
  private static PromiseResult run(Contract contract, String outages) {
    List<Incident> incidents = new ArrayList<>();
    for (String outage : outages.split(", ")) {
      String[] words = outage.split("[ -](?=\\d+(-|$))");
      Instant from = MIDNIGHT.plusSeconds(3_600 * Long.parseLong(words[1]));
      Instant to = MIDNIGHT.plusSeconds(3_600 * Long.parseLong(words[2]));
      incidents.add(
          Records.incident(outage, Records.window(words[0], "major_outage", from, to, 7)));
    }
    PeriodExpression day =
        PeriodExpression.parse("2025-07-01/2025-07-02", SourceLocation.ofFile("--period"))
            .value()
            .orElseThrow();
    Facts facts = Facts.ofRecords(incidents, List.of(), List.of());
    return SlaReporting.calculate(contract, facts, day, AS_OF)
        .value()
        .orElseThrow()
        .promises()
        .get(0);
  }

  @ParameterizedTest(name = "{0} with {1}: {2} hours down")
  @CsvSource(
      delimiter = '|',
      value = {
        "{any-down: [db, {all-down: [web-1, web-2]}, cache]} | db 0-2 | 2",
        "{any-down: [db, {all-down: [web-1, web-2]}, cache]} | web-1 0-2 | 0",
        "{any-down: [db, {all-down: [web-1, web-2]}, cache]} | web-1 0-2, web-2 1-3 | 1",
        "{any-down: [db, {all-down: [web-1, web-2]}, cache]} | web-1 0-2, web-2 1-3, db 2-5 | 4",
        "{all-down: [{any-down: [db, cache]}, {any-down: [web-1, web-2]}]} | db 0-4, web-2 3-9 | 1",
        "{all-down: [{any-down: [db, cache]}, {any-down: [web-1, web-2]}]} | db 0-4, cache 3-9 | 0",
        "{down-when: 2, of: [db, cache, {all-down: [web-1, web-2]}]} | db 0-4, web-1 0-4 | 0",
        "{down-when: 2, of: [db, cache, {all-down: [web-1, web-2]}]} | db 0-4, web-1 2-9, web-2 3-9"
            + " | 1",
        "{any-down: [{down-when: 2, of: [web-1, web-2, cache]}, db]} | web-1 0-4, cache 3-5, db 7-8"
            + " | 2",
        "{any-down: [{any-down: [{any-down: [db, web-1]}, web-2]}, cache]} | db 0-1, cache 2-3 | 2"
      })
  void states_combineInstantByInstant(String over, String outages, long hours) {
    PromiseResult result = run(of(over), outages);

    assertThat(result.totals().counted()).isEqualTo(Fraction.of(hours * 3_600));
    assertThat(result.totals().denominator()).isEqualTo(Fraction.of(DAY));
    assertThat(result.members()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1} %")
  @CsvSource(
      delimiter = '|',
      value = {
        "{mean: [{all-down: [web-1, web-2]}, {any-down: [db, cache]}]} | 42 | 48",
        "{ratio-of-sums: [{all-down: [web-1, web-2]}, {any-down: [db, cache]}]} | 42 | 48",
        "{worst: [{all-down: [web-1, web-2]}, {any-down: [db, cache]}]} | 19 | 24",
        "{mean: [web-1, web-2, {any-down: [db, cache]}]} | 57 | 72",
        "{mean: [web-1, web-2, db, cache]} | 81 | 96"
      })
  void figures_areOfTheOutermostMembers(String over, long numerator, long denominator) {
    // web-1 is down 6 h, web-2 4 h of which 1 h together; db 2 h and cache 3 h, apart
    PromiseResult result = run(of(over), "web-1 0-6, web-2 5-9, db 10-12, cache 20-23");

    assertThat(result.indicator().orElseThrow().exact())
        .isEqualTo(Fraction.of(numerator, denominator).times(100));
  }

  @Test
  void figures_haveOneLedgerAGroup() {
    PromiseResult result =
        run(of("{mean: [{all-down: [web-1, web-2]}, {any-down: [db, cache]}]}"), "db 0-1");

    assertThat(result.members().stream().map(MemberLedger::services))
        .containsExactly(List.of("web-1", "web-2"), List.of("db", "cache"));
  }

  @Test
  void orderOfTheTree_isNotThatOfTheServices() {
    assertThat(
            run(of("{any-down: [{all-down: [cache, web-2]}, web-1, db]}"), "web-2 0-2, cache 1-4")
                .totals()
                .counted())
        .isEqualTo(Fraction.of(3_600));
  }

  @Test
  void groupWithoutAServiceProvided_takesNoPart() {
    Contract contract =
        contract(
            "db: {}, web-1: {provided: {from: 2025-08-01}}, web-2: {provided: {from: 2025-08-01}}",
            "{all-down: [db, {any-down: [web-1, web-2]}]}");

    assertThat(run(contract, "db 0-1").totals().counted()).isEqualTo(Fraction.of(3_600));
  }

  @Test
  void maintenanceOfOneMember_doesNotExcuseAnother() {
    Contract contract =
        Agreements.read(
                """
                contract: c
                services: {db: {}, web-1: {}, web-2: {}}
                promises:
                  - id: uptime
                    target: 99
                    clock: {period: calendar-day}
                    qualify: {maintenance: excluded}
                    over: {any-down: [db, {all-down: [web-1, web-2]}]}
                """)
            .latest();
    Instant one = MIDNIGHT.plusSeconds(3_600);
    Facts facts =
        Facts.ofRecords(
            List.of(
                Records.incident("w1", Records.window("web-1", "major_outage", MIDNIGHT, one, 7)),
                Records.incident("w2", Records.window("web-2", "major_outage", MIDNIGHT, one, 8)),
                Records.incident("db", Records.window("db", "major_outage", one, AS_OF, 9))),
            List.of(
                Records.maintenance(
                    "web-1",
                    "planned",
                    MIDNIGHT,
                    one.plusSeconds(3_600),
                    Optional.of(MIDNIGHT.minusSeconds(3_600)))),
            List.of());
    PeriodExpression day =
        PeriodExpression.parse("2025-07-01/2025-07-02", SourceLocation.ofFile("--period"))
            .value()
            .orElseThrow();

    PromiseResult result =
        SlaReporting.calculate(contract, facts, day, AS_OF).value().orElseThrow().promises().get(0);

    // the first hour is excused as one web server is; the database's maintenance is nobody's
    assertThat(result.totals().counted()).isEqualTo(Fraction.of(23 * 3_600));
    assertThat(result.totals().excluded()).isEqualTo(Fraction.of(3_600));
  }
}
