package dev.nines.report.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstSentenceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "two sentences | It broke. We saw it. | It broke.",
        "one without an end | It broke | It broke",
        "a version | Version 2.1 is out. Good. | Version 2.1 is out.",
        "a small letter goes on | See app.py for it. Then go. | See app.py for it.",
        "an abbreviation | Down approx. 3 hours. Sorry. | Down approx. 3 hours.",
        "for example | Some, e.g. Berlin. Not all. | Some, e.g. Berlin.",
        "a question | Was it us? Yes. | Was it us?",
        "a quotation | He said \"go.\" We went. | He said \"go.\"",
        "initials | J. Smith came. He fixed it. | J. Smith came.",
        "nothing | '' | ''"
      })
  void of(String name, String text, String expected) {
    assertThat(FirstSentence.of(text)).isEqualTo(expected);
  }
}
