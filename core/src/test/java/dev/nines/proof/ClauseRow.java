package dev.nines.proof;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.TreeParser;
import dev.nines.testing.Records;
import dev.nines.time.PeriodExpression;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of {@code clauses.yaml}: a clause in the words of the contract file, and its figures. */
record ClauseRow(Map<String, Node> parts) {

  private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
  private static final String USUAL_OUTAGE = "app 2025-06-10T10:00:00Z 60";

  static List<ClauseRow> read(String text) {
    return ((Node.Sequence) valueOf(TreeParser.parse("clauses.yaml", text)))
        .items().stream().map(WorkedCase::keys).map(ClauseRow::new).toList();
  }

  Optional<String> text(String key) {
    return WorkedCase.text(parts, key);
  }

  Optional<List<String>> list(String key) {
    return Optional.ofNullable(parts.get(key))
        .map(node -> ((Node.Sequence) node).items().stream())
        .map(items -> items.map(item -> ((Node.Scalar) item).text()).toList());
  }

  private String word(String key) {
    return text(key).orElse("");
  }

  @Override
  public String toString() {
    return word("kind") + ": " + word("variant");
  }

  /** Returns its line in the table of the docs. */
  String line() {
    return "| %s | %s | `%s` |".formatted(word("kind"), word("variant"), word("key"));
  }

  SlaResult run() {
    PeriodExpression period =
        valueOf(
            PeriodExpression.parse(
                text("period").orElse("2025-06"), SourceLocation.ofFile("--period")));
    return valueOf(SlaReporting.calculate(contract(), facts(), period, AS_OF));
  }

  private Contract contract() {
    String text =
        """
        contract: c
        currency: USD
        services: %s
        promises: %s
        %s
        %s
        """
            .formatted(
                text("services").orElse("{app: {fee: 1000.00}}"),
                text("promises").orElse("[{id: p, " + word("terms") + "}]"),
                word("head"),
                word("tail"));
    return valueOf(ContractReader.read("contract.yaml", text, ContractFiles.none())).latest();
  }

  private Facts facts() {
    Facts facts = read("incidents.yaml", "incidents", records());
    if (parts.containsKey("requests")) {
      String rows = "timestamp,service,total,failed\n" + word("requests") + "\n";
      facts = facts.and(read("requests.csv", "requests", rows));
    }
    return facts.and(
        Facts.ofMetrics(
            Stream.of(word("metrics").split(", "))
                .filter(row -> !row.isEmpty())
                .map(this::sample)
                .toList()));
  }

  private MetricSample sample(String row) {
    String[] words = row.split(" ");
    return new MetricSample(
        "",
        "app",
        Records.time(Instant.parse(words[0]), 1),
        new BigDecimal(words[1]),
        Records.provenance(1));
  }

  private String records() {
    StringBuilder text = new StringBuilder("zone: UTC\nincidents:\n");
    for (String outage : list("down").orElse(List.of(USUAL_OUTAGE))) {
      text.append(incident(outage.split(" "))).append('\n');
    }
    if (parts.containsKey("maintenance")) {
      String[] ends = word("maintenance").split("/");
      text.append(
          "maintenance: [{id: M, services: [app], from: %s, to: %s, announced: %s}]\n"
              .formatted(ends[0], ends[1], text("announced").orElse("2025-05-01T00:00:00Z")));
    }
    return text.toString().replace("incidents:\nmaintenance", "maintenance");
  }

  // a service, the start and the minutes, with what the row says of every outage
  private String incident(String[] outage) {
    Instant from = Instant.parse(outage[1]);
    return "- {id: %s-%s, marks: {%s}, waiting: [%s], impact: [{services: [%s], from: %s, to: %s%s%s}]}"
        .formatted(
            outage[0],
            outage[1].replace(":", ""),
            word("marks"),
            text("waiting").map(span -> "{" + span + "}").orElse(""),
            outage[0],
            from,
            from.plusSeconds(60 * Long.parseLong(outage[2])),
            text("cause").map(cause -> ", cause: " + cause).orElse(""),
            text("affected").map(share -> ", affected: " + share).orElse(""));
  }

  private static Facts read(String name, String kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return text.endsWith("incidents:\n")
        ? Facts.none()
        : valueOf(SourceReaders.installed().read(SourceInput.of(name, bytes), kind));
  }

  private static <T> T valueOf(Checked<T> checked) {
    return checked.value().orElseThrow(() -> new AssertionError(checked.problems().toString()));
  }
}
