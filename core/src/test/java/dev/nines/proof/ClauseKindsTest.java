package dev.nines.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.credit.ClaimDate;
import dev.nines.credit.EscalationResult;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.money.Fraction;
import dev.nines.uptime.Unit;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs {@code clauses.yaml}: every kind of clause of published agreements, and what it comes to.
 */
class ClauseKindsTest {

  static List<ClauseRow> rows() throws IOException, URISyntaxException {
    return ClauseRow.read(
        Files.readString(Path.of(ClauseKindsTest.class.getResource("/clauses.yaml").toURI())));
  }

  @Test
  void docs_listEveryRow() throws Exception {
    String table = Files.readString(Path.of("docs", "clauses.md"));

    assertThat(rows()).allSatisfy(row -> assertThat(table).contains(row.line()));
    assertThat(table.lines().filter(line -> line.startsWith("| ")).count())
        .isEqualTo(1 + rows().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void clause_comesToWhatTheRowSays(ClauseRow row) {
    SlaResult sla = row.run();
    PromiseResult first = sla.promises().get(0);

    row.text("figure").ifPresent(figure -> assertThat(exact(first)).isEqualTo(value(figure)));
    row.list("credit").ifPresent(credits -> assertThat(credits(sla)).isEqualTo(credits));
    row.text("total").ifPresent(total -> assertThat(sla.credit().orElseThrow()).hasToString(total));
    row.text("time")
        .ifPresent(time -> assertThat(first.credit().time()).map(Object::toString).contains(time));
    row.list("conditions")
        .ifPresent(words -> assertThat(first.promise().conditions()).isEqualTo(words));
    row.list("claim").ifPresent(dates -> assertThat(dates(first.claims())).isEqualTo(dates));
    row.text("right").ifPresent(given -> assertThat(right(first).given() + "").isEqualTo(given));
    row.list("exercise")
        .ifPresent(dates -> assertThat(dates(right(first).exercise())).isEqualTo(dates));
  }

  // a percentage as a share
  private static Fraction exact(PromiseResult result) {
    var figure = result.indicator().orElseThrow();
    return figure.unit() == Unit.PERCENT
        ? figure.exact().dividedBy(Fraction.HUNDRED)
        : figure.exact();
  }

  private static Fraction value(String text) {
    String[] parts = text.split("/");
    Fraction under = parts.length == 1 ? Fraction.ONE : Fraction.parse(parts[1]);
    return Fraction.parse(parts[0]).dividedBy(under);
  }

  private static List<String> credits(SlaResult sla) {
    return sla.promises().stream()
        .map(promise -> promise.credit().amount().orElseThrow().toString())
        .toList();
  }

  private static EscalationResult right(PromiseResult result) {
    return result.rights().get(0);
  }

  private static List<String> dates(List<ClaimDate> dates) {
    return dates.stream().map(ClaimDate::until).map(Object::toString).toList();
  }

  static Stream<String> kinds() throws IOException, URISyntaxException {
    return rows().stream().map(row -> row.text("kind").orElseThrow()).distinct();
  }

  @Test
  void kinds_areTheElevenOfTheSurvey() throws Exception {
    assertThat(kinds())
        .containsExactly(
            "scope",
            "clock",
            "observation",
            "qualification",
            "weight",
            "indicator",
            "remedy",
            "base",
            "limits",
            "claim",
            "escalation");
  }
}
