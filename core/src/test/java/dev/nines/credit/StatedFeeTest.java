package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.money.Fraction;
import dev.nines.testing.Agreements;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many times an amount holds each stated fee, of the base of July 2025 in UTC. */
class StatedFeeTest {

  private static Contract contract(String app, String api) {
    return Agreements.read(
            """
            contract: c
            currency: USD
            services: {app: {fee: %s}, api: {fee: %s}}
            promises:
              - id: uptime
                over: any-down
                target: 99.9
                credit: {fixed: {percent: 3}}
            """
                .formatted(app, api))
        .latest();
  }

  // a month of 744 hours; a year's fee has a twelfth for it
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a month | 1000.00 | 1 | 1000",
        "a year | 1200.00 per year | 1/12 | 100",
        "an hour | 0.10 per hour | 744 | 74.4",
        "once | 500.00 once | 1 | 500",
        "by month | {2025-07: 950.00} | 1 | 950"
      })
  void alone_givesHowOftenTheBaseHoldsTheFee(String name, String fee, String times, String amount) {
    Contract contract = contract(fee, "7.00");
    PromiseResult result =
        Runs.promise(contract, "2025-07", Runs.outage("a", "2025-07-10T00:00:00Z", 60));
    List<String> services = List.of("app", "api");
    StatedFee first = StatedFee.of(contract, services, List.of()).get(0);

    PaidBase alone =
        PaidBase.of(
            result.promise().credit().orElseThrow(),
            result,
            first.alone(contract, services),
            List.of());

    String[] parts = times.split("/");
    Fraction wanted = Fraction.parse(parts[0]);
    assertThat(alone.fee())
        .isEqualTo(parts.length == 1 ? wanted : wanted.dividedBy(Fraction.parse(parts[1])));
    assertThat(alone.fee().times(first.amount())).isEqualTo(Fraction.parse(amount));
  }
}
