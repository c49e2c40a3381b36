package dev.nines.uptime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nines.contract.Figure;
import dev.nines.contract.Quantity;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures of the values 30, 10, 20 and 40, called a, b, c and d. */
class SampleFiguresTest {

  private static final SampleFigures FOUR = of(30, 10, 20, 40);

  private static SampleFigures of(long... values) {
    List<Sample> samples = new ArrayList<>();
    for (long value : values) {
      samples.add(new Sample(Fraction.of(value), "" + (char) ('a' + samples.size())));
    }
    return new SampleFigures(samples, Unit.SECONDS);
  }

  private static FigureValue one(Figure figure) {
    List<FigureValue> values = FOUR.values(figure);
    assertThat(values).hasSize(1);
    return values.get(0);
  }

  private static Quantity limit(String number) {
    return Quantity.ofNumber(number);
  }

  @Test
  void statistics_areOfTheValues() {
    assertThat(one(Figure.Named.MEAN).exact()).isEqualTo(Fraction.of(100, 4));
    assertThat(one(Figure.Named.MEDIAN).exact()).isEqualTo(Fraction.of(20 + 30, 2));
    assertThat(one(new Figure.Percentile(90)).exact()).isEqualTo(Fraction.of(30 + 7));
    assertThat(one(Figure.Named.MEAN).unit()).isEqualTo(Unit.SECONDS);
  }

  @Test
  void extremes_sayWhoseTheyAre() {
    assertThat(one(Figure.Named.MINIMUM)).isEqualTo(own(Figure.Named.MINIMUM, 10, "b"));
    assertThat(one(Figure.Named.MAXIMUM)).isEqualTo(own(Figure.Named.MAXIMUM, 40, "d"));
  }

  @Test
  void each_isEveryValueInItsOrder() {
    assertThat(FOUR.values(Figure.Named.EACH))
        .containsExactly(
            own(Figure.Named.EACH, 30, "a"),
            own(Figure.Named.EACH, 10, "b"),
            own(Figure.Named.EACH, 20, "c"),
            own(Figure.Named.EACH, 40, "d"));
  }

  private static FigureValue own(Figure figure, long value, String subject) {
    return FigureValue.of(figure, Unit.SECONDS, Optional.empty(), Fraction.of(value))
        .about(subject);
  }

  @Test
  void within_isTheShareOfThoseAtMostTheLimit() {
    FigureValue share = one(new Figure.Within(limit("30")));

    assertThat(share.exact()).isEqualTo(Fraction.of(3, 4).times(100));
    assertThat(share.unit()).isEqualTo(Unit.PERCENT);
    assertThat(share.ratio()).contains(new Ratio(Fraction.of(3), Fraction.of(4)));
    assertThat(one(new Figure.Within(limit("29"))).exact()).isEqualTo(Fraction.of(50));
  }

  @Test
  void beyond_isTheNumberOfThoseAboveTheLimit() {
    FigureValue number = one(new Figure.Beyond(limit("30")));

    assertThat(number.exact()).isEqualTo(Fraction.of(1));
    assertThat(number.unit()).isEqualTo(Unit.COUNT);
    assertThat(one(new Figure.Beyond(limit("29"))).exact()).isEqualTo(Fraction.of(2));
  }

  @Test
  void noValues_makeNoFigure() {
    assertThat(of().values(Figure.Named.MEAN)).isEmpty();
    assertThat(of().values(new Figure.Within(limit("30")))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Figure.Named.class,
      names = {"EACH", "MEAN", "MEDIAN", "MINIMUM", "MAXIMUM"})
  void figuresOfValues_areMadeHere(Figure.Named figure) {
    assertThat(SampleFigures.makes(figure)).isTrue();
    assertThat(SampleFigures.makes(new Figure.Percentile(95))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Figure.Named.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EACH", "MEAN", "MEDIAN", "MINIMUM", "MAXIMUM"})
  void figuresOfTimeDown_areNot(Figure.Named figure) {
    assertThat(SampleFigures.makes(figure)).isFalse();
    assertThatThrownBy(() -> FOUR.values(figure))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(figure.word() + " is not made of values");
  }
}
