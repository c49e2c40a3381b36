package dev.nines.source.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.source.Keeping;
import dev.nines.source.SourceInput;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures, ledgers and credits are the same whether every row is kept or not. */
class KeptFiguresTest {

  private static final ProbesReader ALL =
      new ProbesReader(Integer.MAX_VALUE, new FileParts.Splitting(1, 1));
  private static final ProbesReader KEPT = new ProbesReader(0, new FileParts.Splitting(2, 5000));

  private static Agreement agreement(String staleAfter) {
    String text =
        """
        contract: c
        provider: P
        customer: C
        currency: EUR
        services:
          all: {fee: 1000.00, matches: ['a-much*', 'caf*']}
        promises:
          - id: uptime
            target: 99.9
            observe: {stale-after: %s}
            qualify: {unknown-time: down, minimum: {at-least: 2 minutes}}
            credit: {bands: [{below: 99.9, percent: 10}, {below: 95, percent: 50}]}
        """
            .formatted(staleAfter);
    return ContractReader.read("c.yaml", text, ContractFiles.none()).value().orElseThrow();
  }

  private static List<Object> figures(Agreement agreement, SourceInput input, ProbesReader reader) {
    Checked<Facts> facts = reader.read(input);
    PeriodExpression period =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("p")).value().orElseThrow();
    Instant asOf = Instant.parse("2025-08-02T00:00:00Z");
    SlaResult result =
        SlaReporting.calculate(agreement, facts.value().orElseThrow(), period, asOf)
            .value()
            .orElseThrow();
    PromiseResult promise = result.promises().get(0);
    return List.of(
        promise.indicator(),
        promise.ifUp(),
        promise.ifDown(),
        promise.members(),
        promise.effects(),
        promise.credit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5x", "1.2x", "10 minutes", "45 seconds", "never"})
  void figures_areTheSame(String staleAfter) {
    Agreement agreement = agreement(staleAfter);
    Keeping keeping =
        Keeping.usual().and(List.of(agreement.latest().promises().get(0).observe().staleAfter()));
    for (int seed = 0; seed < 12; seed++) {
      byte[] file = new RandomProbes(seed, seed % 2 == 0).file(700);
      SourceInput input = SourceInput.of("p.csv", file).keeping(keeping);

      assertThat(figures(agreement, input, KEPT))
          .as("seed %s", seed)
          .isEqualTo(figures(agreement, input, ALL));
    }
  }
}
