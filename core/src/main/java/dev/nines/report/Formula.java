package dev.nines.report;

import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * How a cell of a sheet follows from other cells, for renderers that can recompute it.
 *
 * <p>A length of time counts in days of 24 hours, a share as 1 for the whole, money as its amount.
 * The value of a cell stays the exact one of the engine; its formula gives the same as far as the
 * program that opens the workbook can compute.
 */
public sealed interface Formula {

  /** A number that stands in the formula itself. */
  record Constant(BigDecimal number) implements Formula {
    public Constant {
      Objects.requireNonNull(number, "number");
    }
  }

  /** A text that stands in the formula itself. */
  record Words(String text) implements Formula {
    public Words {
      Objects.requireNonNull(text, "text");
    }
  }

  /** The cell that carries a name. */
  record Named(String name) implements Formula {
    public Named {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * A cell of a table.
   *
   * @param sheet the name of its sheet
   * @param column the id of its column
   * @param row the number of its row, from 0
   */
  record At(String sheet, String column, int row) implements Formula {}

  /**
   * The cells of a column from one row through another.
   *
   * @param sheet the name of the sheet
   * @param column the id of the column
   * @param first the number of the first row, from 0
   * @param last the number of the last row
   */
  record Rows(String sheet, String column, int first, int last) implements Formula {}

  /** What a function makes of its arguments. */
  record Call(Function function, List<Formula> arguments) implements Formula {
    public Call {
      Objects.requireNonNull(function, "function");
      arguments = List.copyOf(arguments);
    }
  }

  /** The functions. */
  enum Function {
    PLUS,
    MINUS,
    TIMES,
    OVER,
    LEAST,
    GREATEST,
    SUM,
    /** Cells to add, cells to compare, what they must be equal to. */
    SUM_WHERE,
    /** Cells, of which those above 0 are counted. */
    COUNT_POSITIVE,
    /** Cells to compare, what they must be equal to; how many are. */
    COUNT_WHERE,
    /** Condition, what holds if it is true, what holds otherwise. */
    WHEN,
    BOTH,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST,
    EQUAL,
    /** How far a number is from 0. */
    ABSOLUTE,
    /** What comes of columns of the same rows, row by row, added up. */
    SUM_BY_ROW,
    /** A number and how many decimals are kept: half away from zero, away from zero, to zero. */
    ROUND,
    ROUND_UP,
    ROUND_DOWN,
    /** The seconds of a length, to the millisecond. */
    SECONDS
  }

  /** Returns a function of arguments. */
  static Formula of(Function function, Formula... arguments) {
    return new Call(function, List.of(arguments));
  }

  /** Returns an exact number: a decimal where it is one, else a division. */
  static Formula number(Fraction number) {
    return number
        .toExactDecimal()
        .<Formula>map(Constant::new)
        .orElseGet(() -> number(number.numerator()).over(number(number.denominator())));
  }

  /** Returns a whole number. */
  static Formula number(long number) {
    return new Constant(BigDecimal.valueOf(number));
  }

  private static Formula number(BigInteger number) {
    return new Constant(new BigDecimal(number));
  }

  /** Returns this and another added. */
  default Formula plus(Formula other) {
    return of(Function.PLUS, this, other);
  }

  /** Returns this less another. */
  default Formula minus(Formula other) {
    return of(Function.MINUS, this, other);
  }

  /** Returns this multiplied. */
  default Formula times(Formula other) {
    return of(Function.TIMES, this, other);
  }

  /** Returns this divided. */
  default Formula over(Formula other) {
    return of(Function.OVER, this, other);
  }

  /** Returns this, or zero where it is less. */
  default Formula orZero() {
    return of(Function.GREATEST, number(0), this);
  }

  /** Returns this rounded to decimals. */
  default Formula rounded(int decimals) {
    return of(Function.ROUND, this, number(decimals));
  }

  /** Returns the seconds of this length, to the millisecond. */
  default Formula seconds() {
    return of(Function.SECONDS, this);
  }
}
