package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.report.ReportFormat;
import dev.nines.whatif.OutageTrials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How every figure of a promise follows, from the period to the last day of a claim: a chain that
 * can be followed with a pocket calculator.
 *
 * @param steps the steps, in order
 */
public record Derivation(List<DerivationStep> steps) {

  public Derivation {
    steps = List.copyOf(steps);
  }

  /** Returns the chain of a promise. */
  public static Derivation of(PromiseResult result, Facts facts, ReportFormat format) {
    return of(new PromiseView(result, facts, format));
  }

  /**
   * Returns the values that the steps of a promise sum up, count or put in order, one by one with
   * their records; none where the steps themselves say each.
   */
  public static List<Listing> listings(PromiseResult result, Facts facts, ReportFormat format) {
    return listings(new PromiseView(result, facts, format));
  }

  /** Returns the listings of a promise in the words of a report. */
  static List<Listing> listings(PromiseView view) {
    return new Listings(view).listings();
  }

  /** Returns the chain of a promise in the words of a report. */
  static Derivation of(PromiseView view) {
    List<DerivationStep> steps = new ArrayList<>();
    steps.addAll(new PeriodSteps(view).steps());
    steps.addAll(new DowntimeSteps(view).steps());
    steps.addAll(new FigureSteps(view).steps());
    steps.addAll(new CreditSteps(view).steps());
    steps.addAll(new ClaimSteps(view).steps());
    steps.addAll(new RightSteps(view).steps());
    return new Derivation(steps);
  }

  /**
   * Returns how the credits of all promises come together: the contract's tree, points and limits.
   * There is nothing to say where one promise's credit is all there is.
   */
  public static Derivation ofTotal(SlaResult result, ReportFormat format) {
    return new Derivation(new TotalSteps(result, format).steps());
  }

  /**
   * Returns how the downtime left follows; empty where no length of downtime decides.
   *
   * @param asOf "now"
   */
  public static Derivation ofLeft(
      PromiseResult result, Facts facts, Instant asOf, ReportFormat format) {
    PromiseView view = new PromiseView(result, facts, format);
    return new Derivation(new DowntimeLeftSection(Subject.alone(view, asOf)).steps());
  }

  /**
   * Returns how the availability by the contract follows from the one recorded, reason by reason;
   * empty for a promise that is not on time down.
   */
  public static Derivation ofBridge(PromiseResult result, Facts facts, ReportFormat format) {
    return new Derivation(BridgeSteps.of(new PromiseView(result, facts, format)));
  }

  /**
   * Returns how the effect of each outage follows: the chain of the result without it, as far as it
   * differs from that of the result, and the two differences.
   */
  public static List<NamedDerivation> ofEffects(
      OutageTrials trials, Facts facts, ReportFormat format) {
    return new OutageChains(new PromiseView(trials.real(), facts, format), trials).effects();
  }

  /** Returns how the credit is shared among the outages; absent where nothing is shared. */
  public static Optional<NamedDerivation> ofShares(
      OutageTrials trials, Facts facts, ReportFormat format) {
    return new ShareChain(new PromiseView(trials.real(), facts, format), trials).chain();
  }

  /**
   * Returns how the figures of another result of a promise follow, as far as its chain differs from
   * that of the first; the figure and the credit always stand.
   */
  public static Derivation ofOther(
      PromiseResult result, PromiseResult other, Facts facts, ReportFormat format) {
    PromiseView view = new PromiseView(result, facts, format);
    return new Derivation(new OtherSteps(view, new PromiseView(other, facts, format)).steps());
  }

  /** Returns the steps without those that a later one sums up. */
  public List<DerivationStep> main() {
    return steps.stream().filter(step -> !step.detail()).toList();
  }

  /** Returns one line a step, each with its clause and its places. */
  public List<String> lines(ReportFormat format) {
    return steps.stream().map(step -> line(step, format)).toList();
  }

  private static String line(DerivationStep step, ReportFormat format) {
    String key = step.equals() ? "derivation.line.equals" : "derivation.line.says";
    String line = format.text(key, step.label(), step.calculation(), step.result().text());
    List<String> places = new StepPlaces(step, format).places();
    return places.isEmpty()
        ? line
        : format.text("derivation.line.places", line, String.join("; ", places));
  }
}
