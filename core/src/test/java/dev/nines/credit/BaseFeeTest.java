package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.TimeAmount;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.testing.Agreements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which fee a credit is reckoned, and how long that fee pays for, in July 2025, UTC. */
class BaseFeeTest {

  private static Contract contract(String service, String promise) {
    return Agreements.read(
            """
            contract: c
            currency: USD
            services: {app: %s}
            promises:
              - id: uptime
            """
                    .formatted(service)
                + promise.indent(4))
        .latest();
  }

  private static SlaResult july(Contract contract) {
    return Runs.run(contract, "2025-07", Runs.outage("a", "2025-07-10T00:00:00Z", 60));
  }

  private static String credit(String service, String promise) {
    return Runs.credits(july(contract(service, promise))).get(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bands | bands: [{below: 99.9, time: 3 days}]",
        "blocks | blocks: {each: 20 minutes, time: 1 day}",
        "linear | linear: {each: 0.01, time: 1 day, part: ignored}",
        "fixed | fixed: {time: 3 days}"
      })
  void longerTerm_needsNoFee(String name, String remedy) {
    // 60 minutes of July are 0.134 %, 0.034 beyond the 0.1 allowed: 3 blocks, 3 steps
    SlaResult sla =
        july(contract("{}", "target: 99.9\ncredit: {" + remedy + ", paid: term-extension}\n"));

    assertThat(sla.problems()).isEmpty();
    assertThat(sla.promises().get(0).credit().time())
        .containsExactly(TimeAmount.of(3, TimeAmount.Unit.DAYS));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bands, one of them a percentage | bands: [{below: 99.9, time: 3 days}, {below: 99.0, percent: 9}]",
        "blocks | blocks: {each: 20 minutes, percent: 1}",
        "blocks with a percentage at the start | blocks: {each: 20 minutes, time: 1 day, at-start: 5}",
        "linear | linear: {each: 0.01, percent: 1}",
        "fixed | fixed: {percent: 3}",
        "pro rata | pro-rata: {times: 10}"
      })
  void longerTerm_thatIsReckonedOfMoney_needsAFee(String name, String remedy) {
    SlaResult sla =
        july(contract("{}", "target: 99.9\ncredit: {" + remedy + ", paid: term-extension}\n"));

    assertThat(sla.problems().stream().map(Problem::message))
        .containsExactly("Service \"app\" states no fee, and a credit is reckoned of it.");
  }

  @Test
  void longerTerm_ofAServiceWithAFee_hasItsWorthToo() {
    CreditResult credit =
        july(contract(
                "{fee: 3100.00}",
                "target: 99.9\n"
                    + "credit: {bands: [{below: 99.9, time: 3 days}], paid: term-extension}\n"))
            .promises()
            .get(0)
            .credit();

    assertThat(credit.amount().orElseThrow()).hasToString("300.00 USD");
    assertThat(credit.time()).containsExactly(TimeAmount.of(3, TimeAmount.Unit.DAYS));
    assertThat(credit.lines().get(0).base()).isEqualTo(Fraction.of(3_100));
    assertThat(credit.lines().get(0).covered()).contains(Fraction.of(31 * 86_400));
  }

  @Test
  void percentage_coversNoTime() {
    CreditLine line =
        july(contract("{fee: 3100.00}", "target: 99.9\ncredit: {fixed: {percent: 3}}\n"))
            .promises()
            .get(0)
            .credit()
            .lines()
            .get(0);

    assertThat(line.covered()).isEmpty();
    assertThat(line.exact()).isEqualTo(Fraction.of(93));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hours | time: 12 hours | 50.00 USD",
        "a month is that in which the period ends | time: 2 months | 6200.00 USD",
        "a year is twelve of them | time: 1 year | 37200.00 USD"
      })
  void time_isWorthItsShareOfTheFee(String name, String time, String amount) {
    assertThat(credit("{fee: 3100.00}", "target: 99.9\ncredit: {fixed: {" + time + "}}\n"))
        .isEqualTo(amount);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // 30 days before 10 July is 10 June, which takes June's fee
        "before the outage | {trailing: 30 days, before: outage} | 50.00 USD",
        // 30 days before 1 August is 2 July
        "before the period's end | {trailing: 30 days, before: period-end} | 100.00 USD",
        // the day of a claim is not known
        "before the claim | {trailing: 30 days, before: claim} | 100.00 USD",
        "this period | this-period | 100.00 USD",
        "the period before | previous-period | 50.00 USD",
        "the next period | next-period | 150.00 USD"
      })
  void base_isTheFeeOfTheTimeThatItNames(String name, String of, String amount) {
    String promise =
        """
        target: 99.9
        credit: {by: each-outage, fixed: {percent: 10}, base: {of: %s}}
        """;

    assertThat(
            credit(
                "{fee: {2025-06: 500.00, 2025-07: 1000.00, 2025-08: 1500.00}}",
                promise.formatted(of)))
        .isEqualTo(amount);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "services | 10.00 USD",
        "all | 85.00 USD",
        "[db] | 50.00 USD",
        "[app, mail] | 35.00 USD"
      })
  void base_isTheFeeOfTheServicesThatItNames(String services, String amount) {
    Contract contract =
        Agreements.read(
                """
                contract: c
                currency: USD
                services: {app: {fee: 100.00}, db: {fee: 500.00}, mail: {fee: 250.00}}
                promises:
                  - id: uptime
                    services: [app]
                    target: 99.9
                    credit: {fixed: {percent: 10}, base: {fee: %s}}
                """
                    .formatted(services))
            .latest();

    assertThat(Runs.credits(july(contract))).containsExactly(amount);
  }

  @Test
  void baseBeforeTheOutage_ofAFigureAboutNoOutage_isBeforeThePeriodsEnd() {
    String promise =
        """
        target: 99.9
        credit: {fixed: {percent: 10}, base: {of: {trailing: 30 days, before: outage}}}
        """;

    assertThat(credit("{fee: {2025-06: 500.00, 2025-07: 1000.00}}", promise))
        .isEqualTo("100.00 USD");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // a limit of the period is about no outage: 30 days before 1 August is 2 July
        "before the outage | {cap: 5 %, of: {trailing: 30 days, before: outage}} | 50.00 USD",
        "of the period before | {cap: 5 %, of: previous-period} | 25.00 USD",
        "days of the fee | {cap: 1.55 days} | 50.00 USD",
        "days of the fee before | {cap: 1.55 days, of: previous-period} | 25.00 USD",
        "in a quarter | {cap: 5 %, per: calendar-quarter} | 150.00 USD",
        "in a quarter, of the period before"
            + " | {cap: 5 %, per: calendar-quarter, of: previous-period} | 25.00 USD",
        "a sum in a quarter | {cap: 99.00, per: calendar-quarter} | 99.00 USD"
      })
  void limit_isOfTheFeeOfTheTimeThatItNames(String name, String limit, String amount) {
    String promise =
        """
        target: 99.9
        credit: {fixed: {percent: 90}, limits: [%s]}
        """;
    String months =
        "{fee: {2025-06: 500.00, 2025-07: 1000.00, 2025-08: 1000.00, 2025-09: 1000.00}}";

    assertThat(credit(months, promise.formatted(limit))).isEqualTo(amount);
  }

  @Test
  void feeOfMoreThanAMonth_paysForTheDenominator() {
    // 45 days before 1 August is 17 June: the fees of June and July for July's 31 days
    String promise =
        """
        target: 99.9
        credit: {fixed: {time: 3 days}, base: {of: {trailing: 45 days, before: period-end}}}
        """;

    assertThat(credit("{fee: 1550.00}", promise)).isEqualTo("300.00 USD");
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // from 28 February to 31 March there are 31 days: one month's fee, that of February
        "billing month after February | {billing-month: 31} | 2025-02-28/2025-03-31 | 560.00 USD",
        "billing month of February | {billing-month: 31} | 2025-01-31/2025-02-28 | 310.00 USD",
        "billing month after April | {billing-month: 31} | 2025-04-30/2025-05-31 | 600.00 USD",
        // 30 days that end on 10 March start on 8 February, 28 days and 2 more
        "30 days with February | {trailing: 30 days} | 2025-02-08/2025-03-10 | 560.00 USD",
        "45 days are one month and a half | {trailing: 45 days} | 2025-01-24/2025-03-10 | 870.00 USD",
        "90 days with February | {trailing: 90 days} | 2025-01-10/2025-04-10 | 1800.00 USD",
        "365 days | {trailing: 365 days} | 2024-06-15/2025-06-15 | 5105.00 USD"
      })
  void base_ofAPeriod_takesAsManyMonthsAsItIsLong(
      String name, String period, String stretch, String amount) {
    Contract contract =
        contract(
            "{fee: {2024-06: 100.00, 2024-07: 95.00, 2024-08: 90.00, 2024-09: 100.00,"
                + " 2024-10: 400.00, 2024-11: 500.00, 2024-12: 420.00, 2025-01: 310.00,"
                + " 2025-02: 560.00, 2025-03: 930.00, 2025-04: 600.00, 2025-05: 1000.00}}",
            "clock: {period: " + period + "}\ntarget: 99.9999\ncredit: {fixed: {percent: 100}}\n");

    SlaResult sla =
        Runs.run(contract, stretch, Runs.outage("a", stretch.substring(0, 10) + "T00:00:00Z", 60));

    assertThat(Runs.credits(sla)).containsExactly(amount);
  }

  @Test
  void feeOfADay_paysForItsMonth() {
    // 1 hour of 744 in a month that costs 3,720.00
    Contract daily =
        contract(
            "{fee: 3720.00}",
            """
            clock: {period: calendar-day}
            target: 99.9
            credit: {pro-rata: {}}
            """);

    SlaResult sla =
        Runs.run(daily, "2025-07-10/2025-07-11", Runs.outage("a", "2025-07-10T00:00:00Z", 60));

    assertThat(Runs.credits(sla)).containsExactly("5.00 USD");
  }

  @ParameterizedTest(name = "{0}: {2} and {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the whole fee of 3,000.00 pays for 30 days, whichever part of the month is looked at
        "of fixed days | fee-covers: 30 days | 300.00 USD | 300.00 USD",
        // 15/31 of the fee pay for the 15 days of the part: 3/31 of 3,000.00
        "of the denominator | fee-covers: denominator | 290.32 USD | 290.32 USD"
      })
  void timeInAPartOfAPeriod_isWorthAsMuchAsInTheWhole(
      String name, String covers, String first, String second) {
    Agreement versions =
        Agreements.read(
            """
            contract: c
            currency: USD
            services: {app: {fee: 3000.00}}
            versions:
              - valid: {from: 2025-01-01, to: 2025-07-16}
                promises: [{id: p, target: 99.9, credit: {fixed: {time: 3 days}, base: {%s}}}]
              - valid: {from: 2025-07-16}
                promises: [{id: p, target: 99.9, credit: {fixed: {time: 3 days}, base: {%s}}}]
            """
                .formatted(covers, covers));

    SlaResult sla =
        Runs.run(
            versions,
            "2025-07",
            Runs.facts(
                Runs.outage("a", "2025-07-10T00:00:00Z", 60),
                Runs.outage("b", "2025-07-20T00:00:00Z", 60)));

    assertThat(Runs.credits(sla)).isEqualTo(List.of(first, second));
  }
}
