package dev.nines.source.contract;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.contract.Promise;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import java.util.List;
import java.util.Map;

/** Reads contracts from the texts of tests. */
final class Contracts {

  private Contracts() {}

  /** A whole contract around one promise's further lines, each indented by four. */
  static String around(String promise) {
    return """
        contract: c
        currency: USD
        services: {app: {fee: 1000.00}, web: {fee: 500.00}}
        promises:
          - id: p
            services: [app]
        """
        + promise.indent(4);
  }

  static Checked<Agreement> read(String text) {
    return ContractReader.read("c.yaml", text, ContractFiles.none());
  }

  /** Returns the only version; fails with the problems where there is an error. */
  static Contract contract(String text) {
    Checked<Agreement> checked = read(text);
    return checked
        .value()
        .orElseThrow(() -> new AssertionError(checked.problems().toString()))
        .latest();
  }

  static Promise promise(String furtherLines) {
    return contract(around(furtherLines)).promises().get(0);
  }

  static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  /** Files of a folder by their names. */
  static ContractFiles files(Map<String, String> texts) {
    return (String path, SourceLocation named) ->
        texts.containsKey(path)
            ? Checked.of(new ContractFiles.NamedText(path, texts.get(path)))
            : ContractFiles.none().open(path, named);
  }
}
