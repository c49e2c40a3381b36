package dev.nines.source.probe;

import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for what rows cannot show one by one: services and words that may not be what they seem.
 */
final class ProbeChecks {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

  private record Change(StateSeries series, StateSample before, StateSample after) {}

  private ProbeChecks() {}

  static List<Problem> of(SourceInput file, List<StateSeries> series, Map<String, Long> spaced) {
    List<Problem> problems = new ArrayList<>();
    spaced.forEach((service, line) -> problems.add(spaced(file.name(), service, line)));
    problems.addAll(apart(series));
    if (!ProbeTable.isNamedUp(file)) {
      StatusTurns.of(series).or(() -> changed(series)).ifPresent(problems::add);
    }
    return problems;
  }

  private static Problem spaced(String file, String service, long line) {
    String message =
        "The service \"%s\" stands between spaces here, and without them in other rows; both are"
            .formatted(service);
    return new Problem(
        ProblemCode.SERVICE_SPACED,
        SourceLocation.ofLine(file, (int) line),
        service,
        "",
        message + " taken for one service.");
  }

  // in quotes a space belongs to the name
  private static List<Problem> apart(List<StateSeries> series) {
    Map<String, StateSeries> stripped = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (StateSeries one : series) {
      StateSeries other = stripped.putIfAbsent(unspaced(one.service()), one);
      if (other != null && !other.service().equals(one.service())) {
        problems.add(apart(one, other));
      }
    }
    return problems;
  }

  // spaces of any kind and number, those that are not seen too
  private static String unspaced(String name) {
    return SPACES.matcher(name).replaceAll(" ").strip();
  }

  private static Problem apart(StateSeries one, StateSeries other) {
    String message =
        "The service \"%s\" differs from \"%s\" on line %s by spaces alone; they are kept apart."
            .formatted(one.service(), other.service(), other.provenance().location().line());
    return new Problem(
        ProblemCode.SERVICE_SPACED,
        one.provenance().location(),
        one.service(),
        other.service(),
        message);
  }

  private static Optional<Problem> changed(List<StateSeries> series) {
    List<Change> changes =
        series.stream().map(ProbeChecks::change).flatMap(Optional::stream).toList();
    return changes.stream()
        .min(Comparator.comparing(c -> c.after().provenance().location().line()))
        .map(first -> changed(first, changes.size()));
  }

  // one kind of words up to some row, and the other kind from there on
  private static Optional<Change> change(StateSeries series) {
    List<StateSample> rows = series.samples();
    int at = 1;
    while (at < rows.size()
        && StatusTurn.isNumber(rows.get(at)) == StatusTurn.isNumber(rows.get(0))) {
      at++;
    }
    List<StateSample> before = rows.subList(0, Math.min(at, rows.size()));
    List<StateSample> after = rows.subList(before.size(), rows.size());
    boolean isOnce =
        after.stream()
            .allMatch(row -> StatusTurn.isNumber(row) == StatusTurn.isNumber(after.get(0)));
    return isOnce && isEnough(before) && isEnough(after)
        ? Optional.of(new Change(series, before.get(before.size() - 1), after.get(0)))
        : Optional.empty();
  }

  private static boolean isEnough(List<StateSample> rows) {
    return StatusTurn.count(rows) >= StatusTurn.ENOUGH;
  }

  private static Problem changed(Change first, int count) {
    String message =
        "The status of \"%s\" is \"%s\" here and \"%s\" in the row before: words and numbers in one"
            + " column. 1 is read as up and 0 as down; make sure that they mean so.%s";
    String others = count == 1 ? "" : " " + count + " series change so, this the first.";
    StateSample row = first.after();
    return new Problem(
        ProblemCode.STATUS_CHANGED,
        row.provenance().location(),
        row.word(),
        "words, or 1 and 0",
        message.formatted(first.series().service(), row.word(), first.before().word(), others));
  }
}
