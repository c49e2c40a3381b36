package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.testing.Agreements;
import dev.nines.time.PeriodExpression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Services without data judged together with others, on 1 July 2025 in UTC: the database has none
 * before 03:00, and the cache is down from 01:00 to 08:00.
 */
class SilentServicesTest {

  private static final String STATES =
      """
      timestamp,service,state
      2025-07-01T00:00:00Z,web,up
      2025-07-01T06:00:00Z,web,up
      2025-07-01T03:00:00Z,db,up
      2025-07-02T00:00:00Z,db,up
      2025-07-01T00:00:00Z,cache,up
      2025-07-01T01:00:00Z,cache,down
      2025-07-01T08:00:00Z,cache,up
      2025-07-02T00:00:00Z,cache,up
      """;

  private static PromiseResult run(String over) {
    Contract contract =
        Agreements.read(
                """
                contract: c
                services: {web: {}, db: {}, cache: {}}
                promises:
                  - id: uptime
                    target: 99
                    clock: {period: calendar-day}
                    observe: {stale-after: 21 hours}
                    qualify: {unknown-time: down}
                    over: %s
                """
                    .formatted(over))
            .latest();
    byte[] bytes = STATES.getBytes(StandardCharsets.UTF_8);
    Facts facts =
        SourceReaders.installed()
            .read(SourceInput.of("states.csv", bytes), "states")
            .value()
            .orElseThrow();
    PeriodExpression day =
        PeriodExpression.parse("2025-07-01/2025-07-02", SourceLocation.ofFile("--period"))
            .value()
            .orElseThrow();
    return SlaReporting.calculate(contract, facts, day, Instant.parse("2026-01-01T00:00:00Z"))
        .value()
        .orElseThrow()
        .promises()
        .get(0);
  }

  @ParameterizedTest(name = "{0}: {1} hours count")
  @CsvSource(
      delimiter = '|',
      value = {
        "any-down | 8",
        "{any-down: [web, db, cache]} | 8",
        "{down-when: 2} | 2",
        "{down-when: 2, of: [web, db, cache]} | 2",
        "all-down | 0",
        "{all-down: [web, db, cache]} | 0",
        "{any-down: [db, {all-down: [web, cache]}]} | 3"
      })
  void unknownTime_countsAsTheRuleOverServicesHasIt(String over, long hours) {
    assertThat(run(over).totals().counted()).isEqualTo(Fraction.of(hours * 3_600));
  }
}
