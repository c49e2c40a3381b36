package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "ordinary, Outages, Outages",
        "characters that Excel refuses, a/b:c?d[e]*f\\g, a b c d e  f g",
        "apostrophes at the ends, 'a', a",
        "nothing left, ???, Sheet",
        "reserved, History, History (2)",
        "too long, abcdefghijklmnopqrstuvwxyz0123456789, abcdefghijklmnopqrstuvwxyz01234"
      })
  void sheet(String name, String wanted, String expected) {
    assertThat(new SheetNames().unique(wanted)).isEqualTo(expected);
  }

  @Test
  void sheet_namesDifferWhateverTheirCaseAndStayShort() {
    SheetNames names = new SheetNames();
    names.unique("ABCDEFGHIJKLMNOPQRSTUVWXYZ01234");
    assertThat(names.unique("abcdefghijklmnopqrstuvwxyz01234"))
        .isEqualTo("abcdefghijklmnopqrstuvwxyz0 (2)");
  }

  @ParameterizedTest
  @CsvSource({
    "ordinary, Outages, Outages",
    "a part, Ledger (2), Ledger__2_",
    "digit first, 2025 days, _2025_days",
    "looks like a cell, Q3, _Q3",
    "looks like a row, R1C1, _R1C1",
    "looks like a column, c, _c",
    "letters of other scripts, Übersicht, Übersicht"
  })
  void table(String name, String sheet, String expected) {
    assertThat(TableNames.table(sheet)).isEqualTo(expected);
  }

  @Test
  void columns_thatAreAlikeGetNumbers() {
    assertThat(TableNames.columns(List.of("Time", "time", "Time 2", "End\nUTC")))
        .containsExactly("Time", "time 2", "Time 2 2", "End UTC");
  }

  @Test
  void columns_areTheSameInTheCellAndInTheTable() {
    assertThat(TableNames.columns(List.of("a_x0041_b", "c\u0001", "x".repeat(300))))
        .containsExactly("a-x0041_b", "c\uFFFD", "x".repeat(200));
  }
}
