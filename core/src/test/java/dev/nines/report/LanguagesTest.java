package dev.nines.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

  private static final SourceLocation ASKED = SourceLocation.ofFile("--locale");

  static Stream<Arguments> suffixes() {
    return Stream.of(
        arguments("en", List.of("", "_en")),
        arguments("de-CH", List.of("", "_de", "_de_CH")),
        arguments("de-LI", List.of("", "_de", "_de_CH", "_de_LI")),
        arguments("es-419", List.of("", "_es", "_es_MX", "_es_419")),
        arguments("sr-Latn-RS", List.of("", "_sr", "_sr_Latn", "_sr_RS")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("suffixes")
  void suffixes_areTheMostGeneralFirst(String tag, List<String> suffixes) {
    assertThat(Wording.suffixes(Locale.forLanguageTag(tag))).isEqualTo(suffixes);
  }

  @Test
  void find_aLanguageThatShips_lacksNothing() {
    for (String tag : Languages.SHIPPED) {
      Checked<Wording> found = Languages.installed().find(tag, ASKED);
      assertThat(found.value()).contains(Wording.of(Locale.forLanguageTag(tag)));
      assertThat(found.problems()).as(tag).isEmpty();
    }
  }

  @Test
  void find_aRegionWithoutFormsOfItsOwn_hasThoseOfItsLanguage() {
    Wording belgian = Languages.installed().find("fr-BE", ASKED).value().orElseThrow();
    assertThat(belgian.text("number.group")).isEqualTo("\u202f");
    assertThat(belgian).hasToString("fr-BE");
  }

  @Test
  void find_aLanguageOfTheUsersOwn_lacksAllOtherKeys() {
    Map<String, byte[]> files = Map.of("sla_nl.properties", bytes("total = Totaal\n"));
    Checked<Wording> found = Languages.with(files).find("nl", ASKED);

    assertThat(found.value().orElseThrow().text("total")).isEqualTo("Totaal");
    assertThat(found.value().orElseThrow().text("month.7")).isEqualTo("July");
    int keys = Wording.ENGLISH.keys().size();
    assertThat(found.problems()).hasSize(1);
    assertThat(found.problems().get(0).message())
        .startsWith(
            "The language \"nl\" lacks %d keys of %d, said in English: ".formatted(keys - 1, keys));
    assertThat(Languages.with(files).filesOf(found.value().orElseThrow()))
        .containsOnlyKeys("sla_nl.properties");
  }

  @Test
  void find_bytesThatAreNotUtf8_areAnError() {
    Map<String, byte[]> files =
        Map.of("sla_nl.properties", "total = Größe".getBytes(StandardCharsets.ISO_8859_1));
    Checked<Wording> found = Languages.with(files).find("nl", ASKED);

    assertThat(found.value()).isEmpty();
    assertThat(found.problems())
        .extracting(Problem::message)
        .containsExactly("The file of words \"sla_nl.properties\" is not UTF-8.");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
