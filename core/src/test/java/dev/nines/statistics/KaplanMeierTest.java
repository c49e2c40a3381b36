package dev.nines.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KaplanMeierTest {

  private static final double[] NONE = {};

  /** The trial of Freireich (1963), weeks in remission; medians as in every textbook: 23 and 8. */
  @Test
  void median_ofTheLeukaemiaTrial() {
    double[] ended = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    double[] open = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    double[] placebo = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    assertThat(KaplanMeier.median(ended, open)).contains(23.0);
    assertThat(KaplanMeier.median(placebo, NONE)).contains(8.0);
  }

  /** 1 - 1/4 = 3/4 at 1, 3/4 (1 - 1/2) = 3/8 at 3: the first at or under a half. */
  @Test
  void median_byHand() {
    assertThat(KaplanMeier.median(new double[] {1, 3}, new double[] {2, 4})).contains(3.0);
  }

  @Test
  void median_oneOpenAtTheSameLengthIsStillAtRisk() {
    // at 2 there are 3 at risk: 2/3; at 5 none but one: 0
    assertThat(KaplanMeier.median(new double[] {2, 5}, new double[] {2})).contains(5.0);
  }

  @Test
  void median_exactlyHalfIsReached() {
    assertThat(KaplanMeier.median(new double[] {1, 2, 3, 4, 5, 6}, NONE)).contains(3.0);
  }

  @Test
  void median_isNotReachedWhileMoreThanHalfIsOpen() {
    assertThat(KaplanMeier.median(new double[] {1}, new double[] {2, 3})).isEmpty();
  }

  @Test
  void median_ofAllOpenOrOfNothing() {
    assertThat(KaplanMeier.median(NONE, new double[] {1, 2})).isEmpty();
    assertThat(KaplanMeier.median(NONE, NONE)).isEmpty();
  }
}
