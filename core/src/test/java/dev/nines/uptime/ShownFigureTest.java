package dev.nines.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Edges;
import dev.nines.contract.Quantity;
import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownFigureTest {

  private static List<Edges> edges(String words, Function<Quantity, Edges> kind) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(Quantity::ofNumber)
        .map(kind)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the sample, 26730, 26784, 99.9 99.0, 99.79",
    "never up over the promise, 99899, 100000, 99.9 99.0, 99.89",
    "just below the target, 998999999, 1000000000, 99.9, 99.89",
    "just above the target, 999000001, 1000000000, 99.9, 99.90",
    "exactly the target, 999, 1000, 99.9, 99.90",
    "as many decimals as the target, 999958, 1000000, 99.995, 99.995",
    "a hundred only if nothing counted, 1, 1, 99.9, 100.00",
    "one second of a year, 31535999, 31536000, 100, 99.99",
    "no edge, 2, 3, '', 66.66",
    "just above a lower band, 950000001, 1000000000, 99.9 95.0, 95.00"
  })
  void of_highIsCutDown(String name, long part, long whole, String edges, String expected) {
    Fraction exact = Fraction.of(part, whole).times(100);

    assertThat(ShownFigure.of(exact, true, edges(edges, Edges::atLeast)))
        .isEqualTo(new BigDecimal(expected));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "time down is cut up, 1, 3, '', 0.34",
    "exact stays, 1, 4, '', 0.25",
    "just above a limit, 2000001, 1000000, 2, 2.01",
    "just below a limit it may reach, 1999999, 1000000, 2, 2.00",
    "at the limit, 2, 1, 2.00, 2.00"
  })
  void of_lowIsCutUp(String name, long part, long whole, String edges, String expected) {
    assertThat(ShownFigure.of(Fraction.of(part, whole), false, edges(edges, Edges::atMost)))
        .isEqualTo(new BigDecimal(expected));
  }

  @Test
  void of_anEdgeThatIsLeftOutNeedsMoreDigits() {
    Fraction exact = Fraction.parse("99.9003");

    assertThat(ShownFigure.of(exact, true, edges("99.9", Edges::above)))
        .isEqualTo(new BigDecimal("99.9003"));
    assertThat(ShownFigure.of(exact, true, edges("99.9", Edges::atMost)))
        .isEqualTo(new BigDecimal("99.9003"));
    assertThat(ShownFigure.of(exact, true, edges("99.9", Edges::below)))
        .isEqualTo(new BigDecimal("99.90"));
  }

  @Test
  void of_liesOnTheSideOfEveryEdgeAndNeverFlatters() {
    Random random = new Random(36);
    for (int i = 0; i < 5_000; i++) {
      Fraction exact = Fraction.of(random.nextInt(10_000_000), 100_000);
      Fraction edge = exact.plus(Fraction.of(random.nextInt(5) - 2, 1 + random.nextInt(100_000)));
      Quantity at = Quantity.ofNumber(edge.toDecimal(4, RoundingMode.HALF_UP).toPlainString());
      Edges range = random.nextBoolean() ? Edges.atLeast(at) : Edges.above(at);
      boolean high = random.nextBoolean();

      Fraction shown = Fraction.of(ShownFigure.of(exact, high, List.of(range)));

      assertThat(range.contains(shown)).isEqualTo(range.contains(exact));
      assertThat(high ? shown.compareTo(exact) <= 0 : shown.compareTo(exact) >= 0).isTrue();
    }
  }
}
