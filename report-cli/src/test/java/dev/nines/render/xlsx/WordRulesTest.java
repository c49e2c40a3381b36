package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.report.Cell;
import dev.nines.report.DayState;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Which words stand out by a conditional format. */
class WordRulesTest {

  private static final Formula CHOICE =
      Formula.of(
          Function.WHEN,
          Formula.of(Function.EQUAL, Formula.number(1), Formula.number(1)),
          new Formula.Words("one"),
          new Formula.Words("other"));

  private static int rules(Cell cell) throws IOException {
    byte[] workbook = Books.bytes(OneSheet.of(cell));
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      return read.getSheetAt(0).getSheetConditionalFormatting().getNumConditionalFormattings();
    }
  }

  @Test
  void secondWordOfAVerdict_standsOut() throws IOException {
    assertThat(rules(Cell.of("one").with(CHOICE))).isEqualTo(1);
  }

  @Test
  void secondWordOfAState_doesNot_asItIsInService() throws IOException {
    Cell state = Cell.of("one").with(new Mark.Swatch(DayState.DOWN)).with(CHOICE);

    assertThat(rules(state)).isZero();
  }
}
