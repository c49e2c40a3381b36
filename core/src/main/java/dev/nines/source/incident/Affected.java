package dev.nines.source.incident;

import dev.nines.money.Fraction;
import dev.nines.source.tree.ScalarKind;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The share that an impact affected: {@code 2 of 200}, or {@code 1 %} with or without its sign. */
public final class Affected {

  private static final Pattern OF = Pattern.compile("(\\d{1,18})\\s+of\\s+(\\d{1,18})");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,15})?)\\s*%?");

  /** How it is read. */
  public static final ScalarKind<Fraction> KIND =
      ScalarKind.of("a share such as 2 of 200 or 1 %, at most all", Affected::read);

  private Affected() {}

  private static Optional<Fraction> read(String text) {
    return share(text).filter(share -> !share.isAbove(Fraction.ONE));
  }

  private static Optional<Fraction> share(String text) {
    Matcher of = OF.matcher(text);
    if (of.matches()) {
      BigInteger all = new BigInteger(of.group(2));
      return all.signum() == 0
          ? Optional.empty()
          : Optional.of(Fraction.of(new BigInteger(of.group(1)), all));
    }
    Matcher percent = PERCENT.matcher(text);
    return percent.matches()
        ? Optional.of(Fraction.parse(percent.group(1)).dividedBy(Fraction.HUNDRED))
        : Optional.empty();
  }

  /** Returns the share as it is written. */
  static String write(Fraction share) {
    return share.numerator() + " of " + share.denominator();
  }
}
