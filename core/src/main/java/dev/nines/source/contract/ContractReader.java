package dev.nines.source.contract;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.Promise;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.openslo.OpenSlo;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.TreeParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads contract files, in YAML or JSON, and OpenSLO documents as such.
 *
 * <p>A clause that is absent is not in the contract; every default is the one that the interface of
 * Nines names. All problems are reported at once, in order of their lines. A file with an error has
 * no value, since terms that nobody agreed on must not be computed with.
 */
public final class ContractReader {

  private ContractReader() {}

  /**
   * Reads a contract with all its versions.
   *
   * @param file the name of the file, for places; the same name that {@code files} would give it
   * @param text its whole text
   * @param files gives the files that it extends
   */
  public static Checked<Agreement> read(String file, String text, ContractFiles files) {
    return read(file, text, files, List.of());
  }

  /**
   * Reads a contract with some terms other than its file says, in every version.
   *
   * @param file the name of the file, for places; the same name that {@code files} would give it
   * @param text its whole text
   * @param files gives the files that it extends
   * @param changes the other terms
   */
  public static Checked<Agreement> read(
      String file, String text, ContractFiles files, List<TermChange> changes) {
    ProblemLog log = ProblemLog.empty();
    Optional<Node> root =
        log.take(OpenSlo.is(text) ? OpenSlo.contract(file, text) : TreeParser.parse(file, text));
    Optional<Agreement> agreement =
        root.flatMap(
            node ->
                agreement(
                    node,
                    new Inheritance(files, log, List.of(file)),
                    new TermChanges(changes, log)));
    List<Problem> problems = log.problems().stream().distinct().sorted(Problem.BY_PLACE).toList();
    return agreement.isPresent() && !log.hasErrors()
        ? Checked.of(agreement.get(), problems)
        : Checked.failed(problems);
  }

  private static Optional<Agreement> agreement(
      Node root, Inheritance inheritance, TermChanges changes) {
    ProblemLog log = changes.log();
    if (!(root instanceof Node.Mapping mapping)) {
      new NodeReader(inheritance.chain().get(0), root, log)
          .wrongType("a contract, a mapping with keys");
      return Optional.empty();
    }
    List<Contract> versions = new ArrayList<>();
    for (Node.Mapping version : inheritance.versionsOf(mapping)) {
      versions.add(version(changes.in(version), log));
    }
    versions.sort(Comparator.comparing(ContractReader::start));
    checkOverlaps(versions, log);
    return versions.isEmpty() ? Optional.empty() : Optional.of(new Agreement(versions));
  }

  private static Contract version(Node.Mapping root, ProblemLog log) {
    Contract contract =
        new VersionReader(root, new MappingReader("a contract", root, log)).contract();
    checkCurrency(contract, log);
    return contract;
  }

  private static void checkCurrency(Contract contract, ProblemLog log) {
    Optional<Promise> paying =
        contract.promises().stream()
            .filter(promise -> promise.credit().filter(ContractReader::isMoney).isPresent())
            .findFirst();
    if (contract.currency().isEmpty()
        && paying.isPresent()
        && !contract.text().isStated("currency")) {
      String message = "\"currency\" is missing: the promise \"%s\" pays money.";
      log.add(Say.missing(contract.location(), "currency", message.formatted(paying.get().id())));
    }
  }

  private static boolean isMoney(Credit credit) {
    return credit.paid() != Credit.Paid.TERM_EXTENSION;
  }

  private static LocalDate start(Contract version) {
    return version.validity().from().orElse(LocalDate.MIN);
  }

  private static void checkOverlaps(List<Contract> versions, ProblemLog log) {
    for (int i = 1; i < versions.size(); i++) {
      Optional<LocalDate> end = versions.get(i - 1).validity().to();
      LocalDate next = start(versions.get(i));
      if (end.isEmpty() || end.get().isAfter(next)) {
        log.add(overlap(versions.get(i - 1), versions.get(i)));
      }
    }
  }

  private static Problem overlap(Contract earlier, Contract later) {
    SourceLocation place = later.text().locationOf("valid").orElse(later.location());
    String message = "Two versions hold on the same days: one %s, the other %s.";
    return Say.contradiction(
        place,
        validity(later),
        "validity that begins where the other ends",
        message.formatted(validity(earlier), validity(later)));
  }

  private static String validity(Contract version) {
    String from = version.validity().from().map(LocalDate::toString).orElse("");
    String to = version.validity().to().map(LocalDate::toString).orElse("");
    if (from.isEmpty() && to.isEmpty()) {
      return "always";
    }
    String begins = from.isEmpty() ? "" : "from \"" + from + "\"";
    String ends = to.isEmpty() ? "" : "to \"" + to + "\"";
    return begins.isEmpty() || ends.isEmpty() ? begins + ends : begins + " " + ends;
  }
}
