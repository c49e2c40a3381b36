package dev.nines.report.sla;

import dev.nines.credit.SlaResult;
import dev.nines.model.InputFile;
import dev.nines.problem.Problem;
import dev.nines.report.LeftOut;
import dev.nines.report.ReportFormat;
import dev.nines.report.Wording;
import java.util.List;
import java.util.Objects;

/**
 * What a report is made of and how it is to look.
 *
 * @param result what became of the promises
 * @param terms the files that the contract was read from, the contract itself first
 * @param format how figures and times are written
 * @param problems all problems met, while reading and while computing
 * @param shares how much of a credit each outage stands for
 * @param ledger whether ledger and derivation go into the data
 * @param beside what the result is shown beside
 * @param leftOut how much that is internal was left out
 */
public record SlaView(
    SlaResult result,
    List<InputFile> terms,
    ReportFormat format,
    List<Problem> problems,
    CreditShares shares,
    boolean ledger,
    Beside beside,
    LeftOut leftOut) {

  public SlaView {
    Objects.requireNonNull(result, "result");
    terms = List.copyOf(terms);
    Objects.requireNonNull(format, "format");
    problems = List.copyOf(problems);
    Objects.requireNonNull(shares, "shares");
    Objects.requireNonNull(beside, "beside");
    Objects.requireNonNull(leftOut, "leftOut");
  }

  /** Returns a view with ledger, and with the shares that need no reckoning. */
  public static SlaView of(SlaResult result, List<InputFile> terms, ReportFormat format) {
    return new SlaView(
        result,
        terms,
        format,
        result.problems(),
        CreditShares.plain(),
        true,
        Beside.nothing(),
        LeftOut.NOTHING);
  }

  /** Returns the same view with other shares. */
  public SlaView with(CreditShares newShares) {
    return new SlaView(result, terms, format, problems, newShares, ledger, beside, leftOut);
  }

  /** Returns the same view with all problems, those of the readers included. */
  public SlaView with(List<Problem> allProblems) {
    return new SlaView(result, terms, format, allProblems, shares, ledger, beside, leftOut);
  }

  /** Returns the same view without ledger and derivation in the data. */
  public SlaView withoutLedger() {
    return new SlaView(result, terms, format, problems, shares, false, beside, leftOut);
  }

  /** Returns the same view beside other results. */
  public SlaView with(Beside others) {
    return new SlaView(result, terms, format, problems, shares, ledger, others, leftOut);
  }

  /** Returns the same view of facts that something internal was left out of. */
  public SlaView without(LeftOut internal) {
    return new SlaView(result, terms, format, problems, shares, ledger, beside, internal);
  }

  /** Returns the same view with figures and times written in English, for programs. */
  public SlaView inEnglish() {
    return in(Wording.ENGLISH);
  }

  /** Returns the same view in other words. */
  public SlaView in(Wording words) {
    ReportFormat other = ReportFormat.of(format.zone(), words);
    return new SlaView(result, terms, other, problems, shares, ledger, beside, leftOut);
  }
}
