package dev.nines.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.problem.ProblemCode;
import dev.nines.problem.Severity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationTest {

  private static final Wording GERMAN = Wording.of(Locale.GERMAN);

  // said on the console alone, never in a document
  private static final Set<ProblemCode> CONSOLE =
      EnumSet.of(
          ProblemCode.EVIDENCE_ABSENT,
          ProblemCode.FIGURES_FOLLOW,
          ProblemCode.PAGES_UNCHECKED,
          ProblemCode.REVISIONS_OPEN,
          ProblemCode.FONT_UNFIT,
          ProblemCode.GLYPH_MISSING,
          ProblemCode.WORDS_MISSING,
          ProblemCode.WORDS_UNUSED,
          ProblemCode.DATA_QUALITY,
          ProblemCode.PICTURE_ALTERNATIVE,
          ProblemCode.PICTURE_ELSEWHERE,
          ProblemCode.LINK_UNSAFE,
          ProblemCode.HTML_AS_TEXT,
          ProblemCode.LEVEL_WITHOUT_WEIGHT);

  static Stream<Arguments> sentences() {
    return Stream.of(
        arguments(
            "values stay",
            "Two records of \"app\" overlap for 1395 s: \"i23 (Title)\" and \"i8\"; the time"
                + " counts once.",
            "Zwei Datensätze zu „app“ überlappen sich um 1395 s: „i23 (Title)“ und „i8“; die Zeit"
                + " zählt einmal."),
        arguments(
            "a sentence in a sentence",
            "1615 more rows up to line 1637 have a problem of this kind (duplicate-record); the"
                + " first: The row says the same of the same time as line 2; it counts once.",
            "1615 weitere Zeilen bis Zeile 1637 haben eine Auffälligkeit dieser Art"
                + " (duplicate-record); die erste: Die Zeile sagt zu derselben Zeit dasselbe wie"
                + " Zeile 2; sie zählt einmal."),
        arguments(
            "a list of names in quotes",
            "The series names \"mail\", which no service of the contract matches; the record is"
                + " left out. Services: \"web\", \"Website\".",
            "Die Messreihe nennt „mail“, was keinem Dienst des Vertrags entspricht; der Datensatz"
                + " ist ausgelassen. Dienste: „web“, „Website“."),
        arguments(
            "edges and numbers",
            "A figure below \"99.9\" and above \"99.8\" misses the target, lies in no band and pays"
                + " nothing.",
            "Eine Kennzahl unter 99,9 und über 99,8 verfehlt das Ziel, liegt in keiner Stufe und"
                + " zahlt nichts."),
        arguments(
            "a name that reads like a sentence stays",
            "The incident names no service. It is applied to Search and Index, the only service of"
                + " the contract.",
            "Die Störung nennt keinen Dienst. Angewandt auf Search and Index, den einzigen Dienst"
                + " des Vertrags."),
        arguments("a mark is a name", "no mark \"resolved\"", "keine Zeitmarke „resolved“"),
        arguments("no pattern", "Nothing that Nines says.", "Nothing that Nines says."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void say_inGerman(String name, String english, String german) {
    assertThat(GERMAN.say(english)).isEqualTo(german);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void say_inEnglishIsTheSentenceItself(String name, String english, String german) {
    assertThat(Wording.ENGLISH.say(english)).isEqualTo(english);
    assertThat(Wording.of(Locale.US).say(english)).isEqualTo(english);
  }

  @Test
  void everyWarningAndNoteOfADocument_hasAPattern() {
    List<String> codes =
        Arrays.stream(ProblemCode.values())
            .filter(code -> code.severity() != Severity.ERROR && !CONSOLE.contains(code))
            .map(ProblemCode::id)
            .toList();

    assertThat(codes)
        .allSatisfy(code -> assertThat(SentencePattern.ALL).anyMatch(p -> isOf(p, code)));
  }

  private static boolean isOf(SentencePattern pattern, String code) {
    return pattern.key().equals("say." + code) || pattern.key().startsWith("say." + code + ".");
  }

  @Test
  void everyPattern_isFoundByItsOwnEnglish() {
    assertThat(SentencePattern.ALL)
        .filteredOn(pattern -> !pattern.isPart())
        .allSatisfy(
            pattern ->
                assertThat(SentencePattern.of(pattern.english()))
                    .map(SentencePattern::english)
                    .contains(pattern.english()));
  }
}
