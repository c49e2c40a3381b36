package dev.nines.source.corrections;

import dev.nines.model.Audience;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.correction.Change;
import dev.nines.model.correction.Correction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.incident.TimeNodes;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one correction. What it does and to what decide which other keys it has.
 *
 * @param node the correction
 * @param log takes the problems
 * @param times reads its times
 */
record CorrectionMapping(Node.Mapping node, ProblemLog log, TimeNodes times) {

  private static final ScalarKind<Audience> AUDIENCE =
      ScalarKind.oneOf(Audience.values(), a -> a.name().toLowerCase(Locale.ROOT));

  private static final List<String> TARGETS =
      List.of("incident", "maintenance", "observed", "requests", "metrics");

  /** Returns the correction; empty and reported where it is none. */
  Optional<Correction> read() {
    ProblemLog own = ProblemLog.empty();
    MappingReader head = new MappingReader("a correction", node, own);
    Optional<Verb> verb = head.require("correct").flatMap(word -> word.as(Verb.KIND));
    List<String> targets = TARGETS.stream().filter(head::has).toList();
    if (targets.size() != 1) {
      own.add(notOne(targets));
    }
    if (verb.isEmpty() || targets.size() != 1) {
      signature(head, own);
      log.addAll(own.problems());
      return Optional.empty();
    }
    return read(verb.get(), targets.get(0));
  }

  private Optional<Correction> read(Verb verb, String target) {
    ProblemLog own = ProblemLog.empty();
    String what = "a correction with \"correct: %s\" and \"%s\"".formatted(verb.word(), target);
    MappingReader keys = new MappingReader(what, node, own);
    keys.has("correct");
    Optional<Signature> signature = signature(keys, own);
    Optional<Change> change = new ChangeReader(keys, times).read(verb, target);
    keys.finish();
    log.addAll(own.problems());
    return own.hasErrors()
        ? Optional.empty()
        : change.flatMap(c -> signature.map(s -> s.under(c, node)));
  }

  /** Who says so, when and why. */
  private record Signature(String author, RecordedTime time, String reason) {
    Correction under(Change change, Node.Mapping node) {
      return new Correction(
          change, author, time, reason, new Provenance(node.location(), change.verb()));
    }
  }

  private Optional<Signature> signature(MappingReader keys, ProblemLog own) {
    Optional<String> author = said(keys, "author", own);
    Optional<RecordedTime> time = times.required(keys, "time");
    Optional<String> reason = said(keys, "reason", own);
    keys.as("audience", AUDIENCE);
    return author.flatMap(a -> time.flatMap(t -> reason.map(r -> new Signature(a, t, r))));
  }

  // an empty text is no name and no reason
  private static Optional<String> said(MappingReader keys, String key, ProblemLog own) {
    Optional<NodeReader> node = keys.require(key);
    Optional<String> text = node.flatMap(NodeReader::text);
    if (text.isPresent() && text.get().isBlank()) {
      own.add(
          new Problem(
              ProblemCode.INVALID_VALUE,
              node.orElseThrow().location(),
              text.get(),
              "a text",
              "\"" + key + "\" of a correction is empty."));
    }
    return text;
  }

  private Problem notOne(List<String> targets) {
    String found = targets.isEmpty() ? "none" : String.join(", ", targets);
    String message =
        "A correction is of one of \"incident\", \"maintenance\", \"observed\", \"requests\" and"
            + " \"metrics\"; this one names "
            + found
            + ".";
    return new Problem(
        ProblemCode.CONTRADICTION, node.location(), found, String.join(", ", TARGETS), message);
  }
}
