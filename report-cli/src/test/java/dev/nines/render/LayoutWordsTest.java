package dev.nines.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LayoutWordsTest {

  @Test
  void in_languageWithoutWordsIsEnglishOnAnyMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.JAPAN);
      assertThat(LayoutWords.in(Locale.forLanguageTag("eo")).page(1, 2)).isEqualTo("Page 1 of 2");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void words_areWholePhrases() {
    LayoutWords words = LayoutWords.in(Locale.ENGLISH);
    assertThat(words.page(1, 1200)).isEqualTo("Page 1 of 1200");
    assertThat(words.continued("Outages")).isEqualTo("Outages, continued");
    assertThat(words.rows(5, 18, 18)).isEqualTo("5 to 18 of 18");
    assertThat(words.rows(18, 18, 18)).isEqualTo("18 of 18");
    assertThat(words.continues(4, 18, 2)).isEqualTo("4 of 18; continues on page 2");
    assertThat(words.month(12)).isEqualTo("Dec");
  }

  @Test
  void continued_quotesAndBracesInAHeadingStay() {
    assertThat(LayoutWords.in(Locale.ENGLISH).continued("It's {0}"))
        .isEqualTo("It's {0}, continued");
  }
}
