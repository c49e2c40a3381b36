package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Figure;
import dev.nines.contract.Over;
import dev.nines.contract.Quantity;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Sample;
import dev.nines.uptime.SampleFigures;
import dev.nines.uptime.Unit;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One service with the values 100 and 200, one with 300, 400 and 650. */
class SampleCombinationTest {

  private static final Over MEAN = new Over.Mean();
  private static final Over WORST = new Over.Worst();
  private static final Over SUMS = new Over.RatioOfSums();
  private static final Figure WITHIN = new Figure.Within(Quantity.ofNumber("200"));
  private static final Figure BEYOND = new Figure.Beyond(Quantity.ofNumber("150"));

  static Stream<Arguments> figures() {
    return Stream.of(
        row("mean of means", MEAN, Figure.Named.MEAN, Fraction.of(150 + 450, 2)),
        row("mean of medians", MEAN, Figure.Named.MEDIAN, Fraction.of(150 + 400, 2)),
        row("mean of the greatest", MEAN, Figure.Named.MAXIMUM, Fraction.of(200 + 650, 2)),
        row("mean of shares", MEAN, WITHIN, Fraction.of(100 + 0, 2)),
        row("all counts together", MEAN, BEYOND, Fraction.of(1 + 3)),
        row("worst mean", WORST, Figure.Named.MEAN, Fraction.of(450)),
        row("worst of the greatest", WORST, Figure.Named.MAXIMUM, Fraction.of(650)),
        row("worst share", WORST, WITHIN, Fraction.ZERO),
        row("worst count", WORST, BEYOND, Fraction.of(3)),
        row("mean of all", SUMS, Figure.Named.MEAN, Fraction.of(100 + 200 + 300 + 400 + 650, 5)),
        row("median of all", SUMS, Figure.Named.MEDIAN, Fraction.of(300)),
        row("share of all", SUMS, WITHIN, Fraction.of(100 * 2, 5)),
        row("count of all", SUMS, BEYOND, Fraction.of(4)));
  }

  private static Arguments row(String name, Over over, Figure figure, Fraction expected) {
    return Arguments.of(name, over, figure, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void of_severalServices(String name, Over over, Figure figure, Fraction expected) {
    assertThat(of(over, false, figure, values(100, 200), values(300, 400, 650)))
        .extracting(FigureValue::exact)
        .containsExactly(expected);
  }

  @Test
  void of_highValuesPromised_lowestIsTheWorst() {
    assertThat(of(WORST, true, Figure.Named.MEAN, values(100, 200), values(300)))
        .extracting(FigureValue::exact)
        .containsExactly(Fraction.of(100 + 200, 2));
  }

  @Test
  void of_eachValueJudgedAlone_isEveryValue() {
    assertThat(of(MEAN, false, Figure.Named.EACH, values(100, 200), values(300)))
        .extracting(FigureValue::exact)
        .containsExactly(Fraction.of(100), Fraction.of(200), Fraction.of(300));
  }

  @Test
  void of_serviceWithoutValues_takesNoPart() {
    assertThat(of(MEAN, false, Figure.Named.MEAN, values(100, 200), values()))
        .extracting(FigureValue::exact)
        .containsExactly(Fraction.of(150));
    assertThat(of(MEAN, false, Figure.Named.MEAN, values(), values())).isEmpty();
  }

  private static List<FigureValue> of(
      Over over, boolean high, Figure figure, SampleFigures... ledgers) {
    return new SampleCombination(over, high).of(figure, List.of(ledgers));
  }

  private static SampleFigures values(long... values) {
    return new SampleFigures(
        LongStream.of(values).mapToObj(v -> new Sample(Fraction.of(v), "at " + v)).toList(),
        Unit.OWN);
  }
}
