package dev.nines.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlagRowsTest {

  private static final double LEFT = 48;
  private static final double RIGHT = 547.28;

  @Test
  void place_noFlags() {
    assertThat(FlagRows.place(List.of(), LEFT, RIGHT))
        .hasValueSatisfying(p -> assertThat(p.height()).isZero());
  }

  @Test
  void place_oneFlagStandsRightOfItsStem() {
    assertThat(FlagRows.place(List.of(flag(100, 80)), LEFT, RIGHT))
        .contains(new FlagRows.Placement(1, List.of(1)));
  }

  @Test
  void place_flagAtTheRightEdgeStandsLeft() {
    assertThat(FlagRows.place(List.of(flag(RIGHT, 80)), LEFT, RIGHT))
        .contains(new FlagRows.Placement(0, List.of(1)));
  }

  @Test
  void place_earlierOfTwoNeighboursIsHigher() {
    assertThat(FlagRows.place(List.of(flag(100, 80), flag(110, 80)), LEFT, RIGHT))
        .contains(new FlagRows.Placement(2, List.of(2, 1)));
  }

  @Test
  void place_farApartShareARow() {
    assertThat(FlagRows.place(List.of(flag(60, 80), flag(300, 80)), LEFT, RIGHT))
        .contains(new FlagRows.Placement(2, List.of(1, 1)));
  }

  @Test
  void place_labelWiderThanTheAxisFindsNoPlace() {
    assertThat(FlagRows.place(List.of(flag(300, 400)), LEFT, RIGHT)).isEmpty();
  }

  @Test
  void place_moreThanTwelveRowsFindNoPlace() {
    List<Flag> flags = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      flags.add(flag(290 + i, 200));
    }
    assertThat(FlagRows.place(flags, LEFT, RIGHT)).isEmpty();
  }

  @Test
  void place_neverCollides() {
    Random random = new Random(20250705);
    int placed = 0;
    for (int round = 0; round < 6000; round++) {
      List<Flag> flags = randomFlags(random);
      Optional<FlagRows.Placement> placement = FlagRows.place(flags, LEFT, RIGHT);
      if (placement.isPresent()) {
        placed++;
        FlagBoxes boxes = FlagBoxes.of(flags, placement.get());
        assertThat(collision(flags, boxes)).as("round %d: %s", round, flags).isEmpty();
        assertThat(boxes.areClear(flags, LEFT, RIGHT)).isTrue();
        assertThat(placement.get().height()).isLessThanOrEqualTo(FlagRows.MOST_ROWS);
      }
    }
    assertThat(placed).isBetween(3000, 6000);
  }

  @Test
  void areClear_seesACollision() {
    List<Flag> flags = List.of(flag(100, 80), flag(110, 80));
    FlagBoxes boxes = FlagBoxes.of(flags, new FlagRows.Placement(2, List.of(1, 1)));
    assertThat(boxes.areClear(flags, LEFT, RIGHT)).isFalse();
    assertThat(collision(flags, boxes)).isNotEmpty();
  }

  private static Flag flag(double x, double width) {
    return new Flag(x, width, 10.5);
  }

  private static List<Flag> randomFlags(Random random) {
    int count = 1 + random.nextInt(14);
    List<Flag> flags = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = LEFT + random.nextDouble() * (RIGHT - LEFT);
      double lines = 1 + random.nextInt(4);
      flags.add(new Flag(x, 20 + random.nextDouble() * 170, lines * 10.5));
    }
    flags.sort(Comparator.comparingDouble(Flag::x));
    return flags;
  }

  // every pair, point by point: written apart from the code that it checks
  private static Optional<String> collision(List<Flag> flags, FlagBoxes boxes) {
    for (int i = 0; i < flags.size(); i++) {
      Box a = boxes.boxes().get(i);
      if (a.x() < LEFT - 1e-9 || a.right() > RIGHT + 1e-9) {
        return Optional.of("label " + i + " leaves the axis");
      }
      for (int j = 0; j < flags.size(); j++) {
        Box b = boxes.boxes().get(j);
        boolean across = a.x() < b.right() && b.x() < a.right();
        boolean along = a.y() < b.bottom() && b.y() < a.bottom();
        if (i != j && across && along) {
          return Optional.of("labels " + i + " and " + j + " meet");
        }
        double stem = flags.get(j).x();
        if (stem > a.x() && stem < a.right() && b.y() < a.bottom()) {
          return Optional.of("stem " + j + " meets label " + i);
        }
      }
    }
    return Optional.empty();
  }
}
