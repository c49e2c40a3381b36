package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.TimeAmount;
import dev.nines.money.Fraction;
import dev.nines.testing.Agreements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credits that are time of service, and in what form credits are given. */
class ServiceTimeTest {

  private static final String BANDS =
      "{bands: [{below: 99.9, at-least: 99.0, time: 3 days}, {below: 99.0, time: 7 days}]%s}";

  private static Contract contract(String services, String credit) {
    return Agreements.read(
            """
            contract: c
            currency: USD
            services: {app: %s}
            promises:
              - {id: uptime, target: 99.9, claim: {within: 30 days}, credit: %s}
            """
                .formatted(services, credit))
        .latest();
  }

  private static PromiseResult july(Contract contract, long minutes) {
    return Runs.promise(contract, "2025-07", Runs.outage("a", "2025-07-10T00:00:00Z", minutes));
  }

  private static List<TimeAmount> days(long number) {
    return List.of(TimeAmount.of(number, TimeAmount.Unit.DAYS));
  }

  @ParameterizedTest(name = "{0} minutes down: {1} days, {2}")
  @CsvSource({"60, 3, 96.77 USD", "600, 7, 225.81 USD"})
  void time_isKeptBesideItsFee(long minutes, long days, String amount) {
    // 3/31 and 7/31 of 1,000.00
    CreditResult credit = july(contract("{fee: 1000.00}", BANDS.formatted("")), minutes).credit();

    assertThat(credit.time()).isEqualTo(days(days));
    assertThat(credit.amount().orElseThrow()).hasToString(amount);
    assertThat(credit.paid()).isEqualTo(Credit.Paid.MONEY);
  }

  @Test
  void keptPromise_hasNoTime() {
    PromiseResult result = july(contract("{fee: 1000.00}", BANDS.formatted("")), 10);

    assertThat(result.credit().time()).isEmpty();
    assertThat(result.credit().isAnythingOwed()).isFalse();
    assertThat(result.claims()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"term-extension, TERM_EXTENSION", "customer-choice, CUSTOMER_CHOICE"})
  void form_isCarried(String word, Credit.Paid paid) {
    Contract contract = contract("{fee: 1000.00}", BANDS.formatted(", paid: " + word));

    assertThat(july(contract, 60).credit().paid()).isEqualTo(paid);
    assertThat(july(contract, 10).credit().paid()).isEqualTo(paid);
  }

  @Test
  void cap_cutsTheTimeAsItCutsTheMoney() {
    Contract blocks =
        contract(
            "{fee: 3100.00}",
            "{blocks: {each: 30 minutes, time: 1 day}, limits: [{cap: 15 days, per: period}]}");

    CreditResult under = july(blocks, 14 * 30).credit();
    CreditResult over = july(blocks, 20 * 30).credit();

    assertThat(under.time()).isEqualTo(days(14));
    assertThat(over.time()).isEqualTo(days(15));
    assertThat(over.amount().orElseThrow()).hasToString("1500.00 USD");
    assertThat(over.lines().get(0).time()).contains(TimeAmount.of(20, TimeAmount.Unit.DAYS));
  }

  @ParameterizedTest(name = "{0} minutes: {1} days")
  @CsvSource({"60, 3", "600, 7"})
  void termExtension_needsNoFee(long minutes, long days) {
    Contract contract = contract("{}", BANDS.formatted(", paid: term-extension"));
    SlaResult sla =
        Runs.run(contract, "2025-07", Runs.outage("a", "2025-07-10T00:00:00Z", minutes));
    PromiseResult result = sla.promises().get(0);

    assertThat(sla.problems()).isEmpty();
    assertThat(result.credit().time()).isEqualTo(days(days));
    assertThat(result.credit().exact()).isEqualTo(Fraction.ZERO);
    assertThat(result.credit().isOwed()).isFalse();
    assertThat(result.claims().get(0).until()).isEqualTo("2025-08-31T00:00:00Z");
  }

  @Test
  void termExtensionWithoutFee_isCappedInTime() {
    Contract contract =
        contract(
            "{}",
            "{blocks: {each: 30 minutes, time: 1 day}, paid: term-extension,"
                + " limits: [{cap: 15 days, per: period}]}");

    assertThat(july(contract, 14 * 30).credit().time()).isEqualTo(days(14));
    assertThat(july(contract, 20 * 30).credit().time()).isEqualTo(days(15));
  }

  @ParameterizedTest(name = "{0}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no cap | time: 2 months | 2 | MONTHS | ",
        "months and months | time: 2 months | 1 | MONTHS | {cap: 1 month, per: period}",
        "below the cap | time: 2 months | 2 | MONTHS | {cap: 3 months, per: period}",
        "days and weeks | time: 10 days | 1 | WEEKS | {cap: 1 week, per: period}",
        // months and days cannot be compared
        "months and days | time: 2 months | 2 | MONTHS | {cap: 15 days, per: period}",
        "months and years | time: 20 months | 20 | MONTHS | {cap: 1 year, per: period}",
        "the tighter of two | time: 9 days | 2 | DAYS"
            + " | {cap: 3 days, per: period}, {cap: 2 days, per: period}",
        "a cap in money | time: 9 days | 9 | DAYS | {cap: 3.00, per: period}",
        "a cap of an outage | time: 9 days | 9 | DAYS | {cap: 3 days, per: outage}"
      })
  void timeAlone_isCappedByTimeOfThePeriod(
      String name, String pays, long number, TimeAmount.Unit unit, String limits) {
    Contract contract =
        contract(
            "{}",
            "{fixed: {%s}, paid: term-extension, limits: [%s]}"
                .formatted(pays, limits == null ? "" : limits));

    assertThat(july(contract, 60).credit().time()).containsExactly(TimeAmount.of(number, unit));
  }

  @ParameterizedTest(name = "{0} or {1}: {1}")
  @CsvSource({"29 days, 1 month", "1 month, 31 days", "11 months, 1 year", "1 year, 366 days"})
  void ofSeveralTimes_theLongestIsGiven(String less, String more) {
    String bands = "{bands: [{below: 99.9, time: %s}, {below: 99.9, time: %s}], paid: %s}";

    CreditResult first =
        july(contract("{}", bands.formatted(less, more, "term-extension")), 60).credit();
    CreditResult last =
        july(contract("{}", bands.formatted(more, less, "term-extension")), 60).credit();

    assertThat(first.time().toString()).isEqualTo("[" + more + "]");
    assertThat(last.time()).isEqualTo(first.time());
  }

  @Test
  void timeOfWhichNothingIsPaid_isNotOwed() {
    // three days of a fee of 3.10 are 0.30, which is too little to be paid
    Contract contract = contract("{fee: 3.10}", BANDS.formatted(", least: {above: 1.00}"));
    PromiseResult result = july(contract, 60);

    assertThat(result.credit().time()).containsExactly(TimeAmount.of(0, TimeAmount.Unit.DAYS));
    assertThat(result.credit().isAnythingOwed()).isFalse();
    assertThat(result.claims()).isEmpty();
  }

  @Test
  void percentageWithoutFee_isStillAnError() {
    Contract contract =
        contract("{}", "{bands: [{below: 99.9, percent: 10}], paid: term-extension}");

    assertThat(
            Runs.run(contract, "2025-07", Runs.outage("a", "2025-07-10T00:00:00Z", 60)).problems())
        .extracting(problem -> problem.code().id())
        .containsExactly("charge-missing");
  }

  @Test
  void points_canBeClaimed() {
    Contract contract =
        Agreements.read(
                """
                contract: c
                currency: USD
                services: {app: {fee: 1000.00}}
                points: {bands: [{at-least: 10, percent: 2}], base: {fee: all}}
                promises:
                  - id: uptime
                    target: 99.9
                    claim: {within: 30 days}
                    credit: {bands: [{below: 99.9, points: 5}]}
                """)
            .latest();

    assertThat(july(contract, 60).claims()).hasSize(1);
  }
}
