package dev.nines.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberRowTest {

  @Test
  void centres_withRoomStayAtTheirPoints() {
    assertThat(NumberRow.centres(List.of(10.0, 50.0, 90.0), 12, 0, 100))
        .containsExactly(10.0, 50.0, 90.0);
  }

  @Test
  void centres_ofOnePointSpreadAroundIt() {
    assertThat(NumberRow.centres(List.of(50.0, 50.0, 50.0), 12, 0, 100))
        .containsExactly(50.0 - 12, 50.0, 50.0 + 12);
  }

  @Test
  void centres_atTheEndsAreHeldInside() {
    assertThat(NumberRow.centres(List.of(0.0, 0.0, 100.0, 100.0), 12, 6, 94))
        .containsExactly(6.0, 6.0 + 12, 94.0 - 12, 94.0);
  }

  @Test
  void centres_keepOrderAndDistance() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<Double> points = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(35); i++) {
        points.add(random.nextDouble() * 500);
      }
      points.sort(null);
      List<Double> centres = NumberRow.centres(points, 12.5, 6, 494);
      assertThat(centres).hasSameSizeAs(points);
      for (int i = 1; i < centres.size(); i++) {
        assertThat(centres.get(i) - centres.get(i - 1)).isGreaterThanOrEqualTo(12.5 - 1e-9);
      }
      assertThat(centres.get(0)).isGreaterThanOrEqualTo(6);
      assertThat(centres.get(centres.size() - 1)).isCloseTo(494, within(488.0)).isLessThan(494.01);
    }
  }
}
