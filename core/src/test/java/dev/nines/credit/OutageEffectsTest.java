package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutageEffectsTest {

  private static final Instant START = Instant.parse("2025-07-02T05:00:00Z");
  private static final Instant AS_OF = Instant.parse("2025-09-01T00:00:00Z");
  private static final Currency USD = Currency.getInstance("USD");

  private static Incident outage(int day, int minutes) {
    Instant from = START.plusSeconds(86_400L * day);
    return Records.incident(
        "day " + day,
        Records.window("app", "major_outage", from, from.plusSeconds(60L * minutes), 7 + day));
  }

  private static List<OutageEffect> effects(Incident... incidents) {
    Facts facts = Facts.ofRecords(List.of(incidents), List.of(), List.of());
    PeriodExpression july =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("-")).value().orElseThrow();
    return SlaReporting.calculate(Terms.of().usualBands().contract(), facts, july, AS_OF)
        .value()
        .orElseThrow()
        .promises()
        .get(0)
        .effects();
  }

  private static List<String> shares(List<OutageEffect> effects) {
    return effects.stream().map(e -> e.share().orElseThrow().amount().toPlainString()).toList();
  }

  @Test
  void oneOutage_isTheWholeCredit() {
    OutageEffect only = effects(outage(0, 90)).get(0);

    assertThat(only.share().orElseThrow()).hasToString("100.00 USD");
    assertThat(only.creditWithout().orElseThrow()).hasToString("0.00 USD");
    assertThat(only.without().orElseThrow().exact()).isEqualTo(Fraction.HUNDRED);
  }

  @Test
  void twoThatOnlyTogetherMiss_shareInHalves() {
    // 44.64 minutes are allowed: 30 each miss only together
    assertThat(shares(effects(outage(0, 30), outage(1, 30)))).containsExactly("50.00", "50.00");
  }

  @Test
  void oneThatMissesAloneAndOneThatNeverMatters() {
    assertThat(shares(effects(outage(0, 90), outage(1, 1)))).containsExactly("100.00", "0.00");
  }

  @Test
  void threeAlike_addUpToTheCent() {
    List<String> shares = shares(effects(outage(0, 20), outage(1, 20), outage(2, 20)));

    assertThat(shares).containsExactly("33.34", "33.33", "33.33");
  }

  @Test
  void metTarget_sharesNothing() {
    assertThat(shares(effects(outage(0, 10), outage(1, 10)))).containsExactly("0.00", "0.00");
  }

  @Test
  void moreThanTwelve_areNotShared() {
    Incident[] many = IntStream.range(0, 13).mapToObj(i -> outage(i, 10)).toArray(Incident[]::new);

    assertThat(effects(many)).hasSize(13).allMatch(effect -> effect.share().isEmpty());
    assertThat(effects(many).get(0).creditWithout().orElseThrow()).hasToString("100.00 USD");
  }

  @Test
  void twelve_areShared() {
    Incident[] twelve =
        IntStream.range(0, 12).mapToObj(i -> outage(i, 10)).toArray(Incident[]::new);

    // 120 minutes are 100.00 USD: twelfths of 8.33 and four cents that are left
    assertThat(shares(effects(twelve)))
        .containsExactly(
            "8.34", "8.34", "8.34", "8.34", "8.33", "8.33", "8.33", "8.33", "8.33", "8.33", "8.33",
            "8.33");
  }

  @Test
  void noOutage_hasNoEffect() {
    assertThat(effects()).isEmpty();
  }

  @Test
  void centShares_giveWhatIsLeftToThoseThatLostMost() {
    List<Fraction> shares = List.of(Fraction.parse("0.004"), Fraction.parse("0.006"));

    assertThat(CentShares.of(shares, USD).stream().map(Money::toString))
        .containsExactly("0.00 USD", "0.01 USD");
    assertThat(CentShares.of(List.of(), USD)).isEmpty();
  }
}
