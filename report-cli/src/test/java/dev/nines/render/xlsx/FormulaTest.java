package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.money.Fraction;
import dev.nines.render.LayoutWords;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Formula;
import dev.nines.report.Formula.At;
import dev.nines.report.Formula.Constant;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.report.Formula.Rows;
import dev.nines.report.Formula.Words;
import dev.nines.report.Live;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas of the report in the language of the file format. */
class FormulaTest {

  private static final Formula TWO = Formula.number(2);
  private static final Formula FEE = new Named("fee");

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void formula_isWrittenInTheLanguageOfTheFile(String wanted, Formula formula) {
    assertThat(new FormulaText(places(10)).of(formula)).contains(wanted);
  }

  static List<Arguments> formulas() {
    return List.of(
        Arguments.of("0.999", new Constant(new BigDecimal("0.999"))),
        Arguments.of("(1/3)", Formula.number(Fraction.of(1, 3))),
        Arguments.of("\"says \"\"met\"\"\"", new Words("says \"met\"")),
        Arguments.of("(fee+2)", FEE.plus(TWO)),
        Arguments.of("(fee+2+2)", FEE.plus(TWO).plus(TWO)),
        Arguments.of("(fee-2)", FEE.minus(TWO)),
        Arguments.of("((fee-2)-2)", FEE.minus(TWO).minus(TWO)),
        Arguments.of("(fee*2)", FEE.times(TWO)),
        Arguments.of("(fee/2)", FEE.over(TWO)),
        Arguments.of("MAX(0,fee)", FEE.orZero()),
        Arguments.of("MIN(fee,2)", Formula.of(Function.LEAST, FEE, TWO)),
        Arguments.of("MIN(fee,2,fee)", Formula.of(Function.LEAST, least(FEE, TWO), FEE)),
        Arguments.of("ROUND(fee,2)", FEE.rounded(2)),
        Arguments.of("ROUNDUP(fee,2)", Formula.of(Function.ROUND_UP, FEE, TWO)),
        Arguments.of("ROUNDDOWN(fee,2)", Formula.of(Function.ROUND_DOWN, FEE, TWO)),
        Arguments.of("ROUND(fee*86400,3)", FEE.seconds()),
        Arguments.of("IF((fee>=2),1,0)", choice(Function.AT_LEAST)),
        Arguments.of("IF((fee<2),1,0)", choice(Function.BELOW)),
        Arguments.of("AND((fee>2),(fee<=2))", both()),
        Arguments.of("'Data'!$B$5", new At("Data", "amount", 1)),
        Arguments.of("SUM('Data'!$B$4:$B$6)", Formula.of(Function.SUM, rows("amount"))),
        Arguments.of(
            "SUMIF('Data'!$A$4:$A$6,2,'Data'!$B$4:$B$6)",
            Formula.of(Function.SUM_WHERE, rows("amount"), rows("no"), TWO)));
  }

  @Test
  void formula_ofASplitSheet_isLeftOut() {
    assertThat(new FormulaText(new Places()).of(new At("Data", "amount", 1))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooMuch")
  void formula_ofMoreThanExcelTakes_isLeftOut(String what, Formula most, Formula more) {
    assertThat(new FormulaText(places(10)).of(most)).isPresent();
    assertThat(new FormulaText(places(10)).of(more)).isEmpty();
  }

  static List<Arguments> tooMuch() {
    return List.of(
        Arguments.of("arguments", sum(255), sum(256)),
        Arguments.of("levels", halved(64), halved(65)),
        Arguments.of("characters of a text", words(255), words(256)),
        // the sum of 2, 2 and so on, with a bracket around it
        Arguments.of("characters", twos(4_095), twos(4_096)));
  }

  private static Formula sum(int arguments) {
    return new Formula.Call(Function.SUM, Collections.nCopies(arguments, TWO));
  }

  private static Formula halved(int times) {
    Formula formula = FEE;
    for (int time = 0; time < times; time++) {
      formula = formula.over(TWO);
    }
    return formula;
  }

  private static Formula words(int length) {
    return new Words("x".repeat(length));
  }

  private static Formula twos(int number) {
    return Collections.nCopies(number, TWO).stream().reduce(Formula::plus).orElseThrow();
  }

  private static Formula least(Formula one, Formula other) {
    return Formula.of(Function.LEAST, one, other);
  }

  private static Formula choice(Function comparison) {
    Formula compared = Formula.of(comparison, FEE, TWO);
    return Formula.of(Function.WHEN, compared, Formula.number(1), Formula.number(0));
  }

  private static Formula both() {
    return Formula.of(
        Function.BOTH,
        Formula.of(Function.ABOVE, FEE, TWO),
        Formula.of(Function.AT_MOST, FEE, TWO));
  }

  private static Formula rows(String column) {
    return new Rows("Data", column, 0, 2);
  }

  private static Places places(int count) {
    Cell fee = Cell.of("5", new Value.Number(BigDecimal.valueOf(5))).with(Live.input("fee"));
    Row row = Row.of(Cell.of("1"), fee);
    Sheet sheet =
        new Sheet(
            "Data",
            "Data",
            List.of(Column.right("no", "No.", 1), Column.right("amount", "Amount", 1)),
            Collections.nCopies(count, row),
            List.of(),
            ZoneOffset.UTC);
    Places places = new Places();
    SheetPlan plan = SheetPlan.of(sheet, LayoutWords.in(Locale.ENGLISH));
    places.add(plan, SheetPart.of(plan, 1_000, new SheetNames()));
    return places;
  }
}
