package dev.nines.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RedactorTest {

  private static RedactionRule name(String word, String by) {
    return new RedactionRule(RedactionRule.Kind.NAME, word, by, false);
  }

  private static RedactionRule host(String pattern, String by) {
    return new RedactionRule(RedactionRule.Kind.HOST, pattern, by, false);
  }

  static List<Arguments> texts() {
    RedactionRule exact = new RedactionRule(RedactionRule.Kind.NAME, "May", "Engineer", true);
    return List.of(
        Arguments.of("a whole word", name("Ann", "Engineer"), "Ann did it.", "Engineer did it."),
        Arguments.of("no part of a word", name("Ann", "E"), "Anna planned it.", "Anna planned it."),
        Arguments.of("any case", name("Ann", "E"), "ANN and ann", "E and E"),
        Arguments.of("exact case", exact, "May may in May", "Engineer may in Engineer"),
        Arguments.of("beside hyphen and underscore", name("ann", "E"), "ann-1_ann", "E-1_E"),
        Arguments.of("any space between", name("Ann Lee", "E"), "Ann  Lee, Ann\u00a0Lee", "E, E"),
        Arguments.of(
            "over a line, which stays", name("Ann Lee", "E"), "Ann\n  Lee went", "E\n   went"),
        Arguments.of("either form of an accent", name("Jos\u00e9", "E"), "Jose\u0301", "E"),
        Arguments.of("a host", host("db1.example", "host"), "ssh db1.example:22", "ssh host:22"),
        Arguments.of("a host by pattern", host("*.corp.example", "h#"), "a.b.corp.example", "h1"),
        Arguments.of(
            "numbers by host",
            host("*.x.example", "h#"),
            "b.x.example a.x.example B.x.example",
            "h1 h2 h1"),
        Arguments.of("an address", host("10.0.*", "addr"), "10.0.3.4, 110.0.1", "addr, 110.0.1"),
        Arguments.of("signs of patterns", name("C++ (team)", "T"), "by C++ (team).", "by T."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void text_isReplaced(String name, RedactionRule rule, String text, String expected) {
    assertThat(Redactor.of(List.of(rule)).text(text)).isEqualTo(expected);
  }

  @Test
  void text_ofTwoRules_takesTheLongerAndNeverLooksAgain() {
    Redactor redactor = Redactor.of(List.of(name("Ann", "Lee"), name("Ann Lee", "Engineer")));
    assertThat(redactor.text("Ann Lee and Ann")).isEqualTo("Engineer and Lee");
    assertThat(redactor.replaced()).containsExactly(1, 1);
  }

  @Test
  void replaced_countsATextOnce_andNotWhatNoDocumentShows() {
    Redactor redactor = Redactor.of(List.of(name("Ann", "E"), name("Bob", "F")));
    redactor.text("Ann and Ann");
    redactor.text("Ann and Ann");
    redactor.uncounted("Bob");
    assertThat(redactor.replaced()).containsExactly(2, 0);
  }

  @Test
  void text_thatIsAHash_staysItself() {
    String hash = "ab".repeat(32);
    assertThat(Redactor.of(List.of(host("a*", "h"))).text(hash)).isEqualTo(hash);
  }

  private record Part(String text, int number) {}

  private record Whole(
      Part part, List<Part> parts, Map<String, String> words, Optional<String> more) {}

  @Test
  void in_record_replacesTextsHoweverDeep() {
    Whole whole =
        new Whole(
            new Part("Ann", 1),
            List.of(new Part("x", 2), new Part("by Ann", 3)),
            Map.of("Ann", "to Ann"),
            Optional.of("Ann"));
    assertThat(Redactor.of(List.of(name("Ann", "E"))).in(whole))
        .isEqualTo(
            new Whole(
                new Part("E", 1),
                List.of(new Part("x", 2), new Part("by E", 3)),
                Map.of("E", "to E"),
                Optional.of("E")));
  }

  @Test
  void in_recordWithoutAnyWord_isTheSameObject() {
    Part part = new Part("x", 1);
    assertThat(Redactor.of(List.of(name("Ann", "E"))).in(part)).isSameAs(part);
  }

  @Test
  void rule_thatWouldReplaceAnything_isRefused() {
    assertThatThrownBy(() -> name(" * ", "E"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rule for \" * \" would replace anything");
    assertThatThrownBy(() -> name("Ann", "[removed]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"[removed]\" cannot stand in every kind of file");
  }
}
