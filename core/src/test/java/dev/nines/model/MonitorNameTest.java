package dev.nines.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorNameTest {

  @ParameterizedTest(name = "{0} at {1} is {2}")
  @CsvSource({
    "Shop, https://shop.example/, Shop (https://shop.example/)",
    "Shop, https://, Shop",
    "Shop, '', Shop",
    "'', https://shop.example/, https://shop.example/",
    "'', https://, ''",
    "https://shop.example/, https://shop.example/, https://shop.example/"
  })
  void of_nameAndUrl(String name, String url, String word) {
    assertThat(MonitorName.of(name, url)).isEqualTo(word);
  }

  @Test
  void words_areTheWordItsNameAndItsUrl() {
    assertThat(MonitorName.words("Shop (eu) (https://shop.example/)"))
        .containsExactly("Shop (eu) (https://shop.example/)", "Shop (eu)", "https://shop.example/");
    assertThat(MonitorName.words("Shop (eu)")).containsExactly("Shop (eu)");
  }
}
