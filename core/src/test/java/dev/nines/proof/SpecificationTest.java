package dev.nines.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.money.Fraction;
import dev.nines.source.tree.Node;
import java.io.IOException;
import java.math.RoundingMode;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the specification: every file of {@code cases}, regressions included. */
class SpecificationTest {

  static List<WorkedCase> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(SpecificationTest.class.getResource("/cases").toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(WorkedCase::read)
          .toList();
    }
  }

  @Test
  void everyCase_saysWhichClauseAndWhy() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(30).allSatisfy(SpecificationTest::hasWords);
  }

  private static void hasWords(WorkedCase worked) {
    assertThat(worked.text("clause")).as(worked.name()).isNotBlank();
    assertThat(worked.text("why")).as(worked.name()).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void worked(WorkedCase worked) {
    SlaResult sla = worked.run();
    assertThat(sla.promises()).hasSameSizeAs(worked.expected());
    for (int i = 0; i < sla.promises().size(); i++) {
      check(sla.promises().get(i), worked.expected().get(i), worked.text("why"));
    }
    String total = WorkedCase.text(worked.parts(), "total").orElse("");
    if (!total.isEmpty()) {
      assertThat(sla.credit().orElseThrow()).as(worked.text("why")).hasToString(total);
    }
  }

  private static void check(PromiseResult result, Map<String, Node> expected, String why) {
    assertThat(WorkedCase.text(expected, "promise")).contains(result.promise().id());
    assertThat(result.verdict().name().toLowerCase(Locale.ROOT))
        .as(why)
        .isEqualTo(WorkedCase.text(expected, "verdict").orElseThrow());
    assertThat(result.credit().amount().orElseThrow())
        .as(why)
        .hasToString(WorkedCase.text(expected, "credit").orElseThrow());
    WorkedCase.text(expected, "uptime").ifPresent(share -> checkUptime(result, share, why));
    WorkedCase.text(expected, "shown")
        .ifPresent(text -> assertThat(result.shown().orElseThrow()).hasToString(text));
    WorkedCase.text(expected, "percent").ifPresent(text -> checkPercent(result, text, why));
  }

  private static void checkUptime(PromiseResult result, String share, String why) {
    assertThat(result.indicator().orElseThrow().exact()).as(why).isEqualTo(percent(share));
  }

  private static Fraction percent(String share) {
    String[] parts = share.split("/");
    Fraction whole = parts.length == 1 ? Fraction.ONE : Fraction.parse(parts[1]);
    return Fraction.parse(parts[0]).dividedBy(whole).times(100);
  }

  private static void checkPercent(PromiseResult result, String text, String why) {
    assertThat(result.indicator().orElseThrow().exact().toDecimal(4, RoundingMode.FLOOR))
        .as(why)
        .hasToString(text);
  }
}
