package dev.nines.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Figure;
import dev.nines.contract.Quantity;
import dev.nines.money.Fraction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureValueTest {

  private static boolean mustBeHigh(Figure figure) {
    return FigureValue.of(figure, Unit.PERCENT, Optional.empty(), Fraction.ONE).mustBeHigh();
  }

  @Test
  void mustBeHigh_isWhatIsGood() {
    assertThat(mustBeHigh(Figure.Named.UPTIME)).isTrue();
    assertThat(mustBeHigh(new Figure.Within(Quantity.ofNumber("5")))).isTrue();
    assertThat(mustBeHigh(Figure.Named.DOWNTIME_SHARE)).isFalse();
    assertThat(mustBeHigh(new Figure.Beyond(Quantity.ofNumber("5")))).isFalse();
  }
}
