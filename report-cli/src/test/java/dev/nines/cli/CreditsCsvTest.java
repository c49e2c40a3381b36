package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreditsCsvTest {

  static List<Arguments> fields() {
    return List.of(
        Arguments.of("plain", "Acme Corp", "Acme Corp"),
        Arguments.of("empty", "", ""),
        Arguments.of("comma", "Acme, Inc.", "\"Acme, Inc.\""),
        Arguments.of("quote", "The \"Firm\"", "\"The \"\"Firm\"\"\""),
        Arguments.of("line end", "a\nb", "\"a\nb\""),
        Arguments.of("formula", "=1+1", "'=1+1"),
        Arguments.of("plus", "+1", "'+1"),
        Arguments.of("minus", "-1", "'-1"),
        Arguments.of("at", "@SUM(A1)", "'@SUM(A1)"),
        Arguments.of("tab", "\t=1", "'\t=1"),
        Arguments.of("carriage return", "\r=1", "\"'\r=1\""),
        Arguments.of("a sign inside", "a=b", "a=b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void field_isHarmlessAndQuoted(String name, String text, String field) {
    assertThat(CreditsCsv.field(text)).isEqualTo(field);
  }
}
