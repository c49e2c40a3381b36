package dev.nines.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSetTest {

  @Test
  void word_isInOrderOfTheLabelsAfterTheName() {
    LabelSet labels = new LabelSet(Map.of("job", "api", "__name__", "up", "instance", "a:1"));

    assertThat(labels.word()).isEqualTo("up{instance=\"a:1\", job=\"api\"}");
    assertThat(labels.name()).isEqualTo("up");
  }

  @Test
  void word_ofNoLabelsIsEmpty() {
    assertThat(new LabelSet(Map.of()).word()).isEmpty();
    assertThat(new LabelSet(Map.of("__name__", "up")).word()).isEqualTo("up{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "a, b=\"c\"", "quote \" and \\ and }", "two\nlines", ""})
  void parse_readsBackEveryValue(String value) {
    LabelSet labels = new LabelSet(Map.of("__name__", "up", "path", value, "z", "last"));

    assertThat(LabelSet.parse(labels.word())).contains(labels);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "up", "web;HTTP", "job=api", "Shop (eu)", "{}", "{Shop}", "{a=\"b\"", "{a=b}"})
  void parse_otherWordsAreNone(String word) {
    assertThat(LabelSet.parse(word)).isEmpty();
  }
}
