package dev.nines.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.SourceLocation;
import dev.nines.time.PeriodExpression;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One worked figure for every entry, from {@code figures.txt}. */
class CatalogFiguresTest {

  private static final Instant AS_OF = Instant.parse("2025-08-01T00:00:00Z");

  private static List<String[]> rows() {
    try (InputStream in = CatalogFiguresTest.class.getResourceAsStream("figures.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> figures() {
    return rows().stream().map(row -> arguments(row[0], row));
  }

  @Test
  void everyEntry_hasAFigure() {
    assertThat(rows().stream().map(row -> row[0]).sorted().toList()).isEqualTo(Catalog.ids());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void entry_computesItsWorkedFigure(String id, String[] row) {
    PromiseResult result = result(id, row);
    FigureValue figure = result.indicator().orElseThrow();

    assertThat(figure.exact()).as(row[6]).isEqualTo(expected(row[4], figure.unit()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void entry_paysItsWorkedCredit(String id, String[] row) {
    PromiseResult result = result(id, row);
    String credit =
        result.promise().credit().isEmpty()
            ? "none"
            : result.credit().amount().orElseThrow().amount().toPlainString();

    assertThat(credit).as(row[6]).isEqualTo(row[5]);
  }

  private static PromiseResult result(String id, String[] row) {
    Contract contract = Catalog.entry(id).orElseThrow().agreement().value().orElseThrow().latest();
    Facts facts = FigureFacts.of(row[3], contract.services());
    PeriodExpression period =
        PeriodExpression.parse(row[2], SourceLocation.ofFile("--period")).value().orElseThrow();
    SlaResult sla = SlaReporting.calculate(contract, facts, period, AS_OF).value().orElseThrow();
    return sla.promises().stream()
        .filter(promise -> promise.promise().id().equals(row[1]))
        .findFirst()
        .orElseThrow();
  }

  private static Fraction expected(String text, Unit unit) {
    String[] parts = text.replace(" s", "").split("/");
    Fraction value =
        parts.length == 1
            ? Fraction.parse(parts[0])
            : Fraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    return unit == Unit.PERCENT ? value.times(100) : value;
  }
}
