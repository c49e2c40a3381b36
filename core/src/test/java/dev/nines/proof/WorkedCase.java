package dev.nines.proof;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.credit.SlaResult;
import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.model.RequestCount;
import dev.nines.problem.Checked;
import dev.nines.problem.Severity;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.TreeParser;
import dev.nines.testing.Records;
import dev.nines.time.PeriodExpression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One file of {@code cases}: a clause, what happened, and what a lawyer expects of it. */
record WorkedCase(String name, Map<String, Node> parts) {

  @Override
  public String toString() {
    return name;
  }

  private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

  static WorkedCase read(Path file) {
    try {
      Node root = valueOf(TreeParser.parse(file.toString(), Files.readString(file)));
      String name = file.getFileName().toString().replace(".yaml", "").replace('-', ' ');
      return new WorkedCase(name, keys(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Node> keys(Node mapping) {
    Map<String, Node> keys = new LinkedHashMap<>();
    ((Node.Mapping) mapping).entries().forEach(entry -> keys.put(entry.key(), entry.value()));
    return keys;
  }

  static Optional<String> text(Map<String, Node> keys, String key) {
    return Optional.ofNullable(keys.get(key)).map(node -> ((Node.Scalar) node).text());
  }

  String text(String key) {
    return text(parts, key).orElse("");
  }

  List<Map<String, Node>> expected() {
    return ((Node.Sequence) parts.get("expected")).items().stream().map(WorkedCase::keys).toList();
  }

  /** Runs the case through the real readers and the front door. */
  SlaResult run() {
    Contract contract =
        valueOf(ContractReader.read("contract.yaml", text("contract"), ContractFiles.none()))
            .latest();
    Facts facts = incidents().and(requests());
    PeriodExpression period =
        valueOf(PeriodExpression.parse(text("period"), SourceLocation.ofFile("--period")));
    return valueOf(SlaReporting.calculate(contract, facts, period, AS_OF));
  }

  private Facts incidents() {
    if (text("incidents").isEmpty()) {
      return Facts.none();
    }
    byte[] bytes = text("incidents").getBytes(StandardCharsets.UTF_8);
    return valueOf(SourceReaders.installed().read(SourceInput.of("incidents.yaml", bytes)));
  }

  // the rows of a request file and of a file of earlier credits, without their headers
  private Facts requests() {
    List<RequestCount> counts =
        text("requests").lines().map(line -> line.split(",")).map(WorkedCase::count).toList();
    List<EarlierCredit> credits =
        text("credits").lines().map(line -> line.split(",")).map(WorkedCase::credit).toList();
    return new Facts(
        List.of(), List.of(), List.of(), counts, List.of(), List.of(), credits, List.of());
  }

  private static EarlierCredit credit(String[] row) {
    return new EarlierCredit(row[0], row[1], new BigDecimal(row[2]), Records.provenance(1));
  }

  private static RequestCount count(String[] row) {
    return new RequestCount(
        row[1],
        Records.time(Instant.parse(row[0]), 1),
        Long.parseLong(row[2]),
        Long.parseLong(row[3]),
        Records.provenance(1));
  }

  private static <T> T valueOf(Checked<T> checked) {
    if (checked.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      throw new AssertionError(checked.problems().toString());
    }
    return checked.value().orElseThrow();
  }
}
