package dev.nines.source.openslo;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.TreeParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads OpenSLO v1 documents as a contract: one promise for each objective of each SLO.
 *
 * <p>An SLO has a name, a service, an indicator, a window, a way of counting and objectives; it has
 * no remedy, and so have its promises. Other kinds than SLO and SLI are left alone, and so are
 * alert policies: they say how to watch, not what is promised.
 */
public final class OpenSlo {

  private static final Pattern VERSION =
      Pattern.compile("(?m)^\\s*\\{?\\s*\"?apiVersion\"?\\s*:\\s*[\"']?openslo/");
  private static final Pattern PART = Pattern.compile("---(?:\\s.*)?");
  private static final String SUPPORTED = "openslo/v1";

  private final ProblemLog log;
  private final List<MappingReader> slos = new ArrayList<>();
  private final Map<String, MappingReader> indicators = new LinkedHashMap<>();
  private final Set<String> services = new LinkedHashSet<>();
  private final List<Node> promises = new ArrayList<>();
  private Optional<NodeReader> zone = Optional.empty();

  private OpenSlo(ProblemLog log) {
    this.log = Objects.requireNonNull(log, "log");
  }

  /** Returns whether a text is an OpenSLO document, of whatever version. */
  public static boolean is(String text) {
    return VERSION.matcher(text).find();
  }

  /**
   * Returns the tree of a contract file that says the same; absent where a document has no promise
   * that a contract can hold.
   *
   * @param file the name of the file, for places
   * @param text its whole text, one or several documents
   */
  public static Checked<Node> contract(String file, String text) {
    ProblemLog log = ProblemLog.empty();
    OpenSlo documents = new OpenSlo(log);
    parts(text).forEach(part -> log.take(TreeParser.parse(file, part)).ifPresent(documents::add));
    documents.slos.forEach(documents::slo);
    if (documents.slos.isEmpty() && !log.hasErrors()) {
      String message =
          "The file holds no OpenSLO document of the kind SLO, so nothing is promised.";
      log.add(Problem.of(ProblemCode.MISSING_KEY, SourceLocation.ofFile(file), message));
    }
    return documents.promises.isEmpty() ? log.failed() : log.with(documents.tree(file));
  }

  // each document with as many blank lines before it as it has lines before it in the file
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (PART.matcher(line).matches()) {
        parts.add(part.toString());
        part = new StringBuilder("\n".repeat(number));
      } else {
        part.append(line).append('\n');
      }
    }
    parts.add(part.toString());
    return parts.stream().filter(p -> !p.isBlank()).toList();
  }

  private void add(Node root) {
    Optional<MappingReader> read =
        new NodeReader("document", root, log).mapping("an OpenSLO document");
    if (read.isEmpty()) {
      return;
    }
    MappingReader document = read.get();
    Optional<NodeReader> version = document.require("apiVersion");
    if (!version.flatMap(NodeReader::text).equals(Optional.of(SUPPORTED))) {
      version.ifPresent(v -> v.invalid(SUPPORTED));
      return;
    }
    String kind = document.require("kind").flatMap(NodeReader::text).orElse("");
    if (kind.equals("SLO")) {
      slos.add(document);
    } else if (kind.equals("SLI")) {
      name(document).ifPresent(name -> indicators.put(name, document));
    }
  }

  static Optional<String> name(MappingReader document) {
    return document.mapping("metadata", "the metadata").flatMap(metadata -> metadata.text("name"));
  }

  private void slo(MappingReader document) {
    Optional<MappingReader> spec =
        document.require("spec").flatMap(node -> node.mapping("the spec of an SLO"));
    Optional<String> name = name(document);
    if (name.isEmpty()) {
      missingName(document);
    }
    if (spec.isEmpty() || name.isEmpty()) {
      return;
    }
    String service = spec.get().require("service").flatMap(NodeReader::text).orElse(name.get());
    services.add(service);
    SloWindow window = SloWindow.read(spec.get());
    takeZone(window);
    Optional<Sli> indicator = Sli.of(spec.get(), indicators);
    window
        .period()
        .ifPresent(
            clock ->
                promises.addAll(
                    new Objectives(spec.get(), name.get(), service).promises(clock, indicator)));
  }

  private void missingName(MappingReader document) {
    log.add(
        new Problem(
            ProblemCode.MISSING_KEY,
            document.location(),
            "",
            "metadata.name",
            "\"metadata.name\" is missing in an SLO, which must have it."));
  }

  // a contract has one zone, and so must its SLOs
  private void takeZone(SloWindow window) {
    Optional<String> before = zone.flatMap(NodeReader::text);
    Optional<String> own = window.zone().flatMap(NodeReader::text);
    if (before.isPresent() && own.isPresent() && !before.equals(own)) {
      NodeReader place = window.zone().orElseThrow();
      String message =
          "The zone \"%s\" is not that of the SLO before it, \"%s\"; a contract has one zone."
              .formatted(own.get(), before.get());
      log.add(
          new Problem(
              ProblemCode.CONTRADICTION, place.location(), own.get(), before.get(), message));
    }
    zone = zone.isPresent() ? zone : window.zone();
  }

  private Node tree(String file) {
    SourceLocation place = promises.get(0).location();
    Terms all = new Terms(SourceLocation.ofFile(file));
    String id = slos.stream().flatMap(s -> name(s).stream()).findFirst().orElse("openslo");
    all.put("contract", new Node.Scalar(id, place));
    zone.ifPresent(z -> all.put("zone", z.node()));
    all.put("services", services(place));
    all.put("promises", new Node.Sequence(promises, place));
    return all.node();
  }

  private Node services(SourceLocation place) {
    Terms list = new Terms(place);
    services.forEach(service -> list.put(service, new Terms(place)));
    return list.node();
  }
}
