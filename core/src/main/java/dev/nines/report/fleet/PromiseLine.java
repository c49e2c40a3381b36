package dev.nines.report.fleet;

import java.util.Objects;

/**
 * What became of a promise, as it is kept between two runs. Times are instants of ISO 8601.
 *
 * @param promise its id
 * @param services the names of its services
 * @param from where its period starts
 * @param to where its period ends
 * @param figure the figure as the report shows it in English
 * @param promised what was promised, in English
 * @param figureShown the figure in the language of the summary
 * @param promisedShown what was promised, in the language of the summary
 * @param verdict {@code met}, {@code missed} or {@code not-judged}
 * @param credit the amount owed; empty where the contract has no currency
 * @param claim the first instant too late to claim; empty where nothing need be done
 */
public record PromiseLine(
    String promise,
    String services,
    String from,
    String to,
    String figure,
    String promised,
    String figureShown,
    String promisedShown,
    String verdict,
    String credit,
    String claim) {

  /** The verdict of a missed promise. */
  public static final String MISSED = "missed";

  public PromiseLine {
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(services, "services");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(promised, "promised");
    Objects.requireNonNull(figureShown, "figureShown");
    Objects.requireNonNull(promisedShown, "promisedShown");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(credit, "credit");
    Objects.requireNonNull(claim, "claim");
  }
}
