package dev.nines.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

  @Test
  void text_fillsItsPlaceholders() {
    assertThat(ENGLISH.text("range", "1", "2")).isEqualTo("1 to 2");
  }

  @Test
  void text_missingKey() {
    assertThatThrownBy(() -> ENGLISH.text("no.such.key"))
        .hasMessage("wording has no key no.such.key");
  }

  @Test
  void text_missingValue() {
    assertThatThrownBy(() -> ENGLISH.text("range", "1"))
        .hasMessage("wording range has no value for {1}");
  }

  @Test
  void of_languageWithoutWords() {
    assertThat(Wording.of(Locale.ROOT).keys()).isEqualTo(ENGLISH.keys());
    assertThat(Wording.of(Locale.forLanguageTag("x-none")).text("month.7")).isEqualTo("July");
  }
}
