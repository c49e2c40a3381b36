package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaWhatIf;
import dev.nines.contract.Agreement;
import dev.nines.contract.Claim;
import dev.nines.contract.Contract;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.contract.Quantity;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.report.Data;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlaDataTest {

  private static final String NINETY_SEVEN = Results.PAGE.sha256();

  @Test
  void of_theSample() {
    Data data = SlaData.of(Results.view(Results.chargeOver()).withoutLedger());
    assertThat(JsonText.of(data))
        .isEqualTo(
            "{\"nines\":1,\"contract\":\"acme-2025\",\"customer\":\"Acme Corp\","
                + "\"inputs\":[{\"file\":\"page.txt\",\"sha256\":\""
                + NINETY_SEVEN
                + "\",\"records\":4}],"
                + "\"terms\":[{\"file\":\"contract.yaml\",\"sha256\":\""
                + Results.CONTRACT.sha256()
                + "\",\"records\":1}],"
                + "\"period\":{\"from\":\"2025-07-01T05:00:00Z\",\"to\":\"2025-08-01T05:00:00Z\","
                + "\"zone\":\"America/Chicago\",\"seconds\":2678400},"
                + "\"promises\":[{\"id\":\"uptime\",\"services\":[\"app\"],"
                + "\"period\":{\"from\":\"2025-07-01T05:00:00Z\",\"to\":\"2025-08-01T05:00:00Z\","
                + "\"zone\":\"America/Chicago\",\"seconds\":2678400},"
                + "\"seconds\":{\"up\":2673000,\"down\":5400,\"degraded\":0,\"excluded\":0,"
                + "\"outside\":0,\"unknown\":0,\"counted\":5400,\"denominator\":2678400},"
                + "\"indicator\":{\"is\":\"uptime\",\"unit\":\"percent\",\"numerator\":\"2673000\","
                + "\"denominator\":\"2678400\",\"value\":\"99.798387096774\",\"shown\":\"99.79\"},"
                + "\"bounds\":{\"if-up\":\"99.798387096774\",\"if-down\":\"99.798387096774\"},"
                + "\"target\":{\"at-least\":\"99.9\"},\"met\":false,\"provisional\":false,"
                + "\"outages\":[{\"from\":\"2025-07-05T20:27:00Z\",\"to\":\"2025-07-05T21:57:00Z\","
                + "\"counted\":5400,\"credit-share\":\"100.00\","
                + "\"without\":{\"value\":\"100\",\"credit\":\"0.00\"}}],"
                + "\"credit\":{\"percent\":\"10\",\"amount\":\"100.00\",\"currency\":\"USD\"},"
                + "\"claim\":{\"until\":\"2025-08-31T05:00:00Z\"}}],"
                + "\"credit\":{\"amount\":\"100.00\",\"currency\":\"USD\"},\"problems\":[]}");
  }

  @Test
  void of_ledgerAndDerivation() {
    Data.Mapping promise = promise(Results.view(Results.chargeOver()), 0);
    assertThat(JsonText.of(promise.entries().get("ledger")))
        .isEqualTo(
            "[{\"from\":\"2025-07-01T05:00:00Z\",\"to\":\"2025-07-05T20:27:00Z\",\"state\":\"up\","
                + "\"weight\":\"0\",\"because\":[]},"
                + "{\"from\":\"2025-07-05T20:27:00Z\",\"to\":\"2025-07-05T21:57:00Z\","
                + "\"state\":\"down\",\"weight\":\"1\",\"because\":[{\"rule\":\"observe.outages\","
                + "\"file\":\"page.txt\",\"line\":21,"
                + "\"text\":\"3:27pm CT - Firewall experiences an error\","
                + "\"word\":\"major_outage\"}]},"
                + "{\"from\":\"2025-07-05T21:57:00Z\",\"to\":\"2025-08-01T05:00:00Z\","
                + "\"state\":\"up\",\"weight\":\"0\",\"because\":[]}]");
    assertThat(((Data.Sequence) promise.entries().get("derivation")).items()).hasSize(11);
  }

  @Test
  void of_nothingOwed() {
    SlaResult clean = Results.calculate(Terms.of().contract(), Facts.none(), "2025-07");
    Map<String, Data> promise = promise(Results.view(clean), 0).entries();
    assertThat(JsonText.of(promise.get("credit")))
        .isEqualTo("{\"amount\":\"0.00\",\"currency\":\"USD\"}");
    assertThat(JsonText.of(promise.get("indicator")))
        .isEqualTo(
            "{\"is\":\"uptime\",\"unit\":\"percent\",\"numerator\":\"2678400\","
                + "\"denominator\":\"2678400\",\"value\":\"100\",\"shown\":\"100.00\"}");
    assertThat(promise).doesNotContainKey("claim");
  }

  @Test
  void of_fractionsAreTexts() {
    ImpactWindow window =
        Records.window(
            "app", "degraded_performance", Results.START, Results.START.plusMillis(1_500), 5);
    SlaResult result =
        Results.calculate(
            Terms.of().weights(Map.of("degraded_performance", Fraction.of(1, 3))).contract(),
            facts(window),
            "2025-07");
    Map<String, Data> promise = promise(Results.view(result), 0).entries();
    assertThat(JsonText.of(promise.get("seconds")))
        .isEqualTo(
            "{\"up\":\"2678398.5\",\"down\":0,\"degraded\":\"1.5\",\"excluded\":0,\"outside\":0,"
                + "\"unknown\":0,\"counted\":\"0.5\",\"denominator\":2678400}");
    assertThat(JsonText.of(promise.get("indicator")))
        .contains("\"numerator\":\"5356799\",\"denominator\":\"5356800\"");
    assertThat(JsonText.of(promise.get("ledger"))).contains("\"weight\":\"0.333333333333\"");
  }

  @Test
  void of_notJudged() {
    SlaResult result =
        Results.calculate(
            Results.chargeOverTerms().contract(),
            Results.chargeOverFacts(),
            "2025-07-02/2025-07-09");
    Map<String, Data> promise = promise(Results.view(result), 0).entries();
    assertThat(promise).doesNotContainKeys("met", "claim").containsKeys("target", "indicator");
    assertThat(JsonText.of(promise.get("credit")))
        .isEqualTo("{\"amount\":\"0.00\",\"currency\":\"USD\"}");
  }

  @Test
  void of_eachServiceIsNamed() {
    SlaResult result =
        Results.calculate(
            Terms.of().services("app", "api").over(new Over.Each()).contract(),
            Results.chargeOverFacts(),
            "2025-07");
    assertThat(JsonText.of(promise(Results.view(result), 1).entries().get("service")))
        .isEqualTo("\"api\"");
    assertThat(JsonText.of(promise(Results.view(result), 1).entries().get("services")))
        .isEqualTo("[\"api\"]");
  }

  @Test
  void of_ledgersOfSeveralServicesSayWhose() {
    SlaResult result =
        Results.calculate(
            Terms.of().services("app", "api").over(new Over.Mean()).contract(),
            Results.chargeOverFacts(),
            "2025-07");
    Map<String, Data> promise = promise(Results.view(result), 0).entries();
    assertThat(JsonText.of(promise.get("ledger"))).contains("\"service\":\"api\",\"state\":\"up\"");
    assertThat(JsonText.of(promise.get("outages"))).contains("\"service\":\"app\"");
  }

  @Test
  void of_openOutageSaysAsOf() {
    ImpactWindow open =
        Records.open(Records.window("app", "major_outage", Results.START, Results.START, 5));
    SlaResult result = Results.calculate(Terms.of().contract(), facts(open), "2025-07");
    Data.Mapping data = SlaData.of(Results.view(result));
    assertThat(JsonText.of(data.entries().get("as-of"))).isEqualTo("\"2026-01-01T00:00:00Z\"");
    assertThat(JsonText.of(promise(Results.view(result), 0).entries().get("outages")))
        .contains("\"open\":true");
    assertThat(SlaData.of(Results.view(Results.chargeOver())).entries()).doesNotContainKey("as-of");
  }

  @Test
  void of_eachOutage() {
    Quantity hour = Quantity.ofTime(TimeAmount.of(1, TimeAmount.Unit.HOURS));
    SlaResult result =
        Results.calculate(
            Terms.of().indicator(Figure.Named.EACH_OUTAGE).target(Edges.atMost(hour)).contract(),
            facts(
                Records.window("app", "major_outage", Results.START, Results.END, 5),
                Records.window(
                    "app",
                    "major_outage",
                    Results.END.plusSeconds(60),
                    Results.END.plusSeconds(120),
                    6)),
            "2025-07");
    Map<String, Data> promise = promise(Results.view(result), 0).entries();
    assertThat(JsonText.of(promise.get("target"))).isEqualTo("{\"at-most\":\"3600\"}");
    assertThat(JsonText.of(promise.get("indicator")))
        .isEqualTo(
            "{\"is\":\"each-outage\",\"unit\":\"seconds\",\"numerator\":\"5400\","
                + "\"denominator\":\"1\",\"value\":\"5400\",\"shown\":\"5400\",\"values\":["
                + "{\"from\":\"2025-07-05T20:27:00Z\",\"to\":\"2025-07-05T21:57:00Z\","
                + "\"value\":\"5400\"},"
                + "{\"from\":\"2025-07-05T21:58:00Z\",\"to\":\"2025-07-05T21:59:00Z\","
                + "\"value\":\"60\"}]}");
  }

  @Test
  void of_severalClaimSteps() {
    Claim claim =
        new Claim.OnRequest(
            List.of(
                new Claim.Deadline(
                    "report", TimeAmount.of(24, TimeAmount.Unit.HOURS), Claim.OUTAGE_START),
                new Claim.Deadline("", TimeAmount.of(30, TimeAmount.Unit.DAYS), Claim.PERIOD_END)));
    SlaResult result =
        Results.calculate(
            Terms.of().usualBands().claim(claim).contract(), Results.chargeOverFacts(), "2025-07");
    assertThat(JsonText.of(promise(Results.view(result), 0).entries().get("claim")))
        .isEqualTo(
            "{\"until\":\"2025-07-06T20:27:00Z\",\"dates\":["
                + "{\"step\":\"report\",\"from\":\"2025-07-05T20:27:00Z\","
                + "\"until\":\"2025-07-06T20:27:00Z\"},"
                + "{\"from\":\"2025-08-01T05:00:00Z\",\"until\":\"2025-08-31T05:00:00Z\"}]}");
  }

  @Test
  void of_sharesOfTheCreditAreAHook() {
    Instant later = Instant.parse("2025-07-10T05:00:00Z");
    SlaResult result =
        Results.calculate(
            Results.chargeOverTerms().contract(),
            facts(
                Records.window("app", "major_outage", Results.START, Results.END, 5),
                Records.window("app", "major_outage", later, later.plusSeconds(600), 6)),
            "2025-07");
    assertThat(JsonText.of(promise(Results.view(result), 0).entries().get("outages")))
        .doesNotContain("credit-share");
    CreditShares thirds = (of, outage) -> Optional.of(Fraction.of(100, 3));
    SlaView view = Results.view(result).with(thirds);
    assertThat(JsonText.of(promise(view, 0).entries().get("outages")))
        .contains("\"credit-share\":\"33.333333333333\"");
  }

  @Test
  void of_explanation_saysHowEffectsAndSharesFollow() {
    Instant later = Instant.parse("2025-07-10T05:00:00Z");
    Facts facts =
        facts(
            Records.window("app", "major_outage", Results.START, Results.END, 5),
            Records.window("app", "major_outage", later, later.plusSeconds(600), 6));
    PeriodExpression july = PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow();
    Contract contract = Results.chargeOverTerms().contract();
    SlaResult result = Results.calculate(contract, facts, "2025-07");
    SlaView explained =
        Results.view(result)
            .with(
                Beside.nothing()
                    .with(
                        new SlaWhatIf(Agreement.of(contract), july, Results.LATER)
                            .outages(facts)
                            .value()
                            .orElseThrow()));
    Map<String, Data> promise = promise(explained, 0).entries();

    assertThat(JsonText.of(promise.get("effects")))
        .startsWith(
            "[{\"from\":\"2025-07-05T20:27:00Z\",\"to\":\"2025-07-05T21:57:00Z\","
                + "\"derivation\":[\"Uptime: (2,678,400 − 600) ÷ 2,678,400 = ")
        .contains("\"Effect on the credit: 100.00 USD − 0.00 USD = 100.00 USD");
    assertThat(JsonText.of(promise.get("shares")))
        .startsWith("[\"Without any: ")
        .contains("(100.00 USD + 100.00 USD) ÷ 2 = 100.00 USD");
    assertThat(JsonText.of(promise.get("downtime-left")))
        .startsWith("{\"ahead\":0,\"band\":")
        .contains("\"derivation\":[\"Until the credit for ");
    assertThat(promise(explained.withoutLedger(), 0).entries())
        .doesNotContainKeys("effects", "shares");
    assertThat(promise(Results.view(result), 0).entries())
        .doesNotContainKeys("effects", "shares", "downtime-left", "so-far");
  }

  @Test
  void of_bridgeThatTakesSomething_saysHow() {
    SlaResult result =
        Results.calculate(
            Results.chargeOverTerms().minimum(Duration.ofHours(2), true, false, true).contract(),
            Results.chargeOverFacts(),
            "2025-07");

    assertThat(JsonText.of(promise(Results.view(result), 0).entries().get("bridge")))
        .contains("\"derivation\":[\"All recorded impact: 0 s + 5,400 s = 5,400 s\",");
    assertThat(JsonText.of(promise(Results.view(Results.chargeOver()), 0).entries().get("bridge")))
        .doesNotContain("derivation");
  }

  @Test
  void of_problems() {
    Problem problem =
        new Problem(ProblemCode.ROW_DAMAGED, Terms.PLACE, "a", "b", "A \"row\" is damaged.");
    SlaView view = Results.view(Results.chargeOver()).with(List.of(problem));
    assertThat(JsonText.of(SlaData.of(view).entries().get("problems")))
        .isEqualTo(
            "[{\"severity\":\"warning\",\"code\":\"row-damaged\",\"file\":\"contract.yaml\","
                + "\"line\":1,\"found\":\"a\",\"allowed\":\"b\","
                + "\"message\":\"A \\\"row\\\" is damaged.\"}]");
  }

  private static Facts facts(ImpactWindow... windows) {
    return Facts.ofRecords(List.of(Records.incident("a", windows)), List.of(), List.of());
  }

  private static Data.Mapping promise(SlaView view, int index) {
    Data.Sequence promises = (Data.Sequence) SlaData.of(view).entries().get("promises");
    return (Data.Mapping) promises.items().get(index);
  }
}
