package dev.nines.report.fleet;

import dev.nines.problem.Problem;
import dev.nines.problem.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What became of a customer, as it is kept between two runs: numbers and times are text in the form
 * of the JSON results, so that they come back as they went.
 *
 * @param id the customer's id
 * @param made whether its report was made
 * @param name the customer's name in the contract; empty where it says none
 * @param contract the id of the contract; empty where no report was made
 * @param from where the period starts; empty where no report was made
 * @param to where the period ends; empty where no report was made
 * @param amount what is owed in all; empty where the contract has no currency
 * @param currency its currency; empty where the contract has none
 * @param promises its promises, each period and service one
 * @param problems errors and warnings
 * @param reports the files of its report; none where no report was made
 */
public record CustomerLine(
    String id,
    boolean made,
    String name,
    String contract,
    String from,
    String to,
    String amount,
    String currency,
    List<PromiseLine> promises,
    List<ProblemLine> problems,
    List<String> reports) {

  public CustomerLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
    promises = List.copyOf(promises);
    problems = List.copyOf(problems);
    reports = List.copyOf(reports);
  }

  /** Returns the line of a customer for whom no report could be made. */
  public static CustomerLine failed(String id, List<Problem> problems) {
    return new CustomerLine(
        id, false, "", "", "", "", "", "", List.of(), lines(problems), List.of());
  }

  /** Returns the same line with other problems. */
  public CustomerLine with(List<Problem> others) {
    return new CustomerLine(
        id, made, name, contract, from, to, amount, currency, promises, lines(others), reports);
  }

  /** Returns how many of its promises were missed. */
  public long missed() {
    return promises.stream().filter(p -> p.verdict().equals(PromiseLine.MISSED)).count();
  }

  /** Returns the first instant too late to claim any credit; empty where nothing need be done. */
  public String claim() {
    return promises.stream()
        .map(PromiseLine::claim)
        .filter(at -> !at.isEmpty())
        .sorted(Comparator.comparing(Instant::parse))
        .findFirst()
        .orElse("");
  }

  // a note changes nothing for the one who reads the summary
  private static List<ProblemLine> lines(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() != Severity.NOTE)
        .sorted(Problem.BY_PLACE)
        .map(ProblemLine::of)
        .toList();
  }
}
