package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.report.Block;
import dev.nines.testing.Agreements;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of limits: that a promise has none does not hide those of the contract. */
class LimitTermsTest {

  private static final String TERMS =
      """
      contract: c
      currency: USD
      services: {app: {fee: 1000.00}}
      promises:
        - {id: uptime, target: 99.9, credit: {fixed: {percent: 10}%s}}
      %s
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "none at all | '' | '' | None.",
        "of the contract | '' | limits: [{cap: 8 %, per: period}] | None of this promise alone;"
            + " those of the whole contract stand where the credits come together.",
        "of the promise | ', limits: [{cap: 5 %, per: period}]' | '' | At most 5\u00a0%"
            + " of the fee in one period.",
      })
  void limits_areThoseOfThePromiseOrOfTheContract(
      String name, String promise, String contract, String said) {
    SlaResult result =
        SlaReporting.calculate(
                Agreements.read(TERMS.formatted(promise, contract)),
                Facts.none(),
                PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow(),
                Results.LATER)
            .value()
            .orElseThrow();

    assertThat(
            SlaReportAssembler.document(Results.view(result)).sections().stream()
                .filter(section -> section.id().equals("terms"))
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Definitions.class::isInstance)
                .flatMap(block -> ((Block.Definitions) block).definitions().stream())
                .filter(definition -> definition.term().equals("Limits"))
                .map(Block.Definition::text))
        .containsExactly(said);
  }
}
