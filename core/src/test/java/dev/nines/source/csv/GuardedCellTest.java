package dev.nines.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardedCellTest {

  static List<Arguments> texts() {
    return List.of(
        Arguments.of("plain", "shop", "shop"),
        Arguments.of("empty", "", ""),
        Arguments.of("formula", "=1+1", "'=1+1"),
        Arguments.of("plus", "+1", "'+1"),
        Arguments.of("minus", "-1", "'-1"),
        Arguments.of("at", "@SUM(A1)", "'@SUM(A1)"),
        Arguments.of("tab", "\t=1", "'\t=1"),
        Arguments.of("wide sign", "\uFF1D1+1", "'\uFF1D1+1"),
        Arguments.of("apostrophe", "'s-Hertogenbosch", "'s-Hertogenbosch"),
        Arguments.of("guarded already", "'=1", "''=1"),
        Arguments.of("a sign inside", "a=b", "a=b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void written_isNoFormula_andReadGivesTheTextBack(String name, String text, String cell) {
    assertThat(GuardedCell.written(text)).isEqualTo(cell);
    assertThat(GuardedCell.read(cell)).isEqualTo(text);
  }
}
