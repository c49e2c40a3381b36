package dev.nines.render.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nines.render.SampleMetrics;
import dev.nines.report.Block;
import dev.nines.report.StatChart;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingTest {

  private static final double WIDTH = 499;

  static Stream<Arguments> charts() {
    return SampleMetrics.charts().stream()
        .map(c -> Arguments.of(c.getClass().getSimpleName() + ": " + c.alternative(), c));
  }

  private static RecordingPen drawn(StatChart chart) {
    RecordingPen pen = new RecordingPen();
    Drawing.of(chart, WIDTH).draw(pen);
    return pen;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void everythingIsInside(String name, StatChart chart) {
    RecordingPen pen = drawn(chart);
    double height = Drawing.of(chart, WIDTH).height();

    for (Pen.Area area : pen.areas) {
      assertThat(area.x()).isGreaterThanOrEqualTo(-0.01);
      assertThat(area.right()).isLessThanOrEqualTo(WIDTH + 0.01);
      assertThat(area.y()).isGreaterThanOrEqualTo(-0.01);
      assertThat(area.y() + area.height()).isLessThanOrEqualTo(height + 0.01);
    }
    for (RecordingPen.Words words : pen.words) {
      assertThat(words.box().x()).as(words.words()).isGreaterThanOrEqualTo(-2);
      assertThat(words.box().right()).as(words.words()).isLessThanOrEqualTo(WIDTH + 2);
      assertThat(words.box().y() + words.box().height())
          .as(words.words())
          .isLessThanOrEqualTo(height);
    }
    for (Pen.At dot : pen.discs) {
      assertThat(dot.x()).isBetween(0.0, WIDTH);
      assertThat(dot.y()).isBetween(0.0, height);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charts")
  void noWordsLieOnOthers(String name, StatChart chart) {
    List<RecordingPen.Words> words = drawn(chart).words;

    for (int i = 0; i < words.size(); i++) {
      for (int k = i + 1; k < words.size(); k++) {
        assertThat(meet(words.get(i).box(), words.get(k).box()))
            .as(words.get(i).words() + " and " + words.get(k).words())
            .isFalse();
      }
    }
  }

  private static boolean meet(Pen.Area a, Pen.Area b) {
    return a.x() < b.right() - 0.01
        && b.x() < a.right() - 0.01
        && a.y() < b.y() + b.height() - 0.01
        && b.y() < a.y() + a.height() - 0.01;
  }

  @Test
  void swarm_noDotLiesOnAnother() {
    Random random = new Random(7);
    for (int run = 0; run < 50; run++) {
      List<Double> places =
          new ArrayList<>(
              DoubleStream.generate(() -> Math.abs(random.nextGaussian() * 40))
                  .limit(120)
                  .boxed()
                  .toList());
      Collections.sort(places);
      Swarm swarm = Swarm.of(places, 17);

      assertThat(closest(swarm.dots())).isGreaterThan(2 * swarm.radius());
      assertThat(swarm.dots()).allMatch(dot -> Math.abs(dot.y()) + swarm.radius() <= 17 + 1e-9);
      assertThat(swarm.dots().stream().map(Pen.At::x).toList()).isEqualTo(places);
    }
  }

  private static double closest(List<Pen.At> dots) {
    double closest = Double.MAX_VALUE;
    for (int i = 0; i < dots.size(); i++) {
      for (int k = 0; k < i; k++) {
        closest =
            Math.min(
                closest,
                Math.hypot(dots.get(i).x() - dots.get(k).x(), dots.get(i).y() - dots.get(k).y()));
      }
    }
    return closest;
  }

  @Test
  void swarm_ofTooManyInOnePlaceStaysInItsRow() {
    Swarm swarm = Swarm.of(Collections.nCopies(300, 10.0), 17);

    assertThat(swarm.dots()).hasSize(300).allMatch(dot -> Math.abs(dot.y()) <= 17);
  }

  /** From 1 minute to 100 minutes, 10 minutes is in the middle, and 0 at the start. */
  @Test
  void logScale() {
    LogScale scale =
        new LogScale(
            new StatChart.LengthAxis(
                List.of(
                    new StatChart.LengthTick(Duration.ofMinutes(1), ""),
                    new StatChart.LengthTick(Duration.ofMinutes(100), ""))),
            200,
            400);

    assertThat(scale.at(Duration.ofMinutes(10))).isCloseTo(300, within(1e-9));
    assertThat(scale.at(Duration.ZERO)).isEqualTo(200);
    assertThat(scale.at(Duration.ofDays(9))).isEqualTo(400);
  }

  @Test
  void folded_breaksAtWordsAndCutsWhatIsTooLong() {
    RecordingPen pen = new RecordingPen();

    assertThat(Folded.lines(pen, Pen.Letters.LABEL, "one two three", 30))
        .containsExactly("one two", "three");
    assertThat(Folded.lines(pen, Pen.Letters.LABEL, "incomprehensible", 30))
        .containsExactly("incompr…");
  }

  @Test
  void count_atTheMean_standsAboveItsDotAndNotOnTheLine() {
    StatChart.CountOf two =
        new StatChart.CountOf("Jan", 2, new BigDecimal("0.24"), new BigDecimal("7.22"));
    Block.Table figures = SampleMetrics.counts(1).figures();
    RecordingPen pen =
        drawn(new StatChart.Counts("Twos", figures, List.of(two, two), BigDecimal.valueOf(2)));

    double mean = pen.discs.get(0).y();
    assertThat(pen.words)
        .filteredOn(words -> words.letters() == Pen.Letters.STRONG)
        .hasSize(2)
        .allSatisfy(
            number -> assertThat(number.box().y() + number.box().height()).isLessThan(mean));
  }
}
