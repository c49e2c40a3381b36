package dev.nines.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSetTest {

  @Test
  void word_readsBack() {
    LabelSet labels = new LabelSet(Map.of("b", "say \"no\"", "a", "c:\\x, {y}"));

    assertThat(labels.word()).isEqualTo("{a=\"c:\\\\x, {y}\", b=\"say \\\"no\\\"\"}");
    assertThat(LabelSet.parse(labels.word())).contains(labels);
  }

  @Test
  void word_beginsWithTheNameOfTheMetric() {
    LabelSet labels = new LabelSet(Map.of(LabelSet.NAME, "up", "job", "web"));

    assertThat(labels.word()).isEqualTo("up{job=\"web\"}");
    assertThat(LabelSet.parse(labels.word())).contains(labels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "Shop", "{Shop}", "{a=\"b\"", "{a=b}", "{a=\"b\" c=\"d\"}"})
  void parse_aWordThatIsNone(String word) {
    assertThat(LabelSet.parse(word)).isEmpty();
  }
}
