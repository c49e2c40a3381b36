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
        Arguments.of("line feed", "\n=1", "\"'\n=1\""),
        Arguments.of("wide sign", "\uFF1D1+1", "'\uFF1D1+1"),
        Arguments.of("apostrophe", "'s-Hertogenbosch", "''s-Hertogenbosch"),
        Arguments.of("a sign inside", "a=b", "a=b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void field_isHarmlessAndQuoted(String name, String text, String field) {
    assertThat(CreditsCsv.field(text)).isEqualTo(field);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void field_hasTheTextBackWithoutItsFirstApostrophe(String name, String text, String field) {
    String bare =
        field.startsWith("\"")
            ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
            : field;
    assertThat(bare.startsWith("'") ? bare.substring(1) : bare).isEqualTo(text);
  }
}
