package dev.nines.report.postmortem;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the problems that would give away something internal: those that stand at an internal
 * entry, and those that quote words which stand only in internal ones.
 */
final class InternalWords {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|“([^”]+)”");

  private record Place(SourceLocation location, int lines) {

    // a text of several lines may begin under its key
    boolean covers(SourceLocation other) {
      if (!location.file().equals(other.file())) {
        return false;
      }
      boolean lineInside =
          location.line() > 0
              && other.line() >= location.line()
              && other.line() < location.line() + lines;
      boolean pointerInside =
          !location.pointer().isEmpty()
              && (other.pointer() + "/").startsWith(location.pointer() + "/");
      return lineInside || pointerInside;
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final String internal;
  private final String visible;

  private InternalWords(Incident all, Incident shown) {
    addPlaces(all);
    this.internal = normal(String.join("\n", texts(all)) + "\n" + own(all));
    this.visible = normal(String.join("\n", texts(shown)) + "\n" + plain(shown));
  }

  /** Returns what is internal: all entries but those shown. */
  static InternalWords of(Incident all, Incident shown) {
    return new InternalWords(all, shown);
  }

  /** Returns the problems that give nothing away, in their order. */
  List<Problem> without(List<Problem> problems) {
    return problems.stream().filter(problem -> !givesAway(problem)).toList();
  }

  private boolean givesAway(Problem problem) {
    return places.stream().anyMatch(place -> place.covers(problem.location()))
        || quotes(problem).anyMatch(this::isInternal);
  }

  /** Returns whether words stand in an internal entry and nowhere that customers see. */
  boolean holds(String words) {
    return isInternal(words);
  }

  private static Stream<String> quotes(Problem problem) {
    Matcher quoted = QUOTED.matcher(problem.message());
    Stream<String> inMessage =
        quoted
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .toList()
            .stream();
    return Stream.concat(inMessage, Stream.of(problem.found(), problem.allowed()));
  }

  private boolean isInternal(String quote) {
    String words = normal(quote.replaceAll("(…|\\.\\.\\.)$", ""));
    return !words.isEmpty() && internal.contains(words) && !visible.contains(words);
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  // what has no audience of its own and stands in the facts of every document
  private static String plain(Incident incident) {
    List<String> words = new ArrayList<>(List.of(incident.id(), incident.title()));
    incident.marks().times().values().forEach(times -> times.forEach(t -> words.add(t.text())));
    for (ImpactWindow window : incident.impact()) {
      words.add(window.from().text());
      window.to().ifPresent(to -> words.add(to.text()));
    }
    return String.join("\n", words);
  }

  // of an incident that is internal as a whole, its name is internal too
  private static String own(Incident all) {
    return all.audience() == Audience.INTERNAL ? all.id() + "\n" + all.title() : "";
  }

  private static List<String> texts(Incident incident) {
    List<String> texts = new ArrayList<>();
    incident.timeline().forEach(event -> texts.addAll(List.of(event.text(), event.at().text())));
    incident
        .sections()
        .forEach(section -> texts.addAll(List.of(section.heading(), section.text())));
    incident
        .actions()
        .forEach(
            action -> {
              texts.add(action.text());
              Stream.of(action.owner(), action.link(), action.status(), action.kind())
                  .forEach(part -> part.ifPresent(texts::add));
            });
    incident.updates().forEach(update -> texts.addAll(List.of(update.text(), update.at().text())));
    return texts;
  }

  private void addPlaces(Incident all) {
    all.timeline().stream()
        .filter(event -> event.audience() == Audience.INTERNAL)
        .forEach(event -> add(event.text(), event.provenance().location(), event.at().location()));
    all.sections().stream()
        .filter(section -> section.audience() == Audience.INTERNAL)
        .forEach(section -> add(section.text(), section.provenance().location()));
    all.actions().stream()
        .filter(action -> action.audience() == Audience.INTERNAL)
        .forEach(action -> add(action.text(), action.provenance().location()));
    all.updates().stream()
        .filter(update -> update.audience() == Audience.INTERNAL)
        .forEach(
            update -> add(update.text(), update.provenance().location(), update.at().location()));
  }

  private void add(String text, SourceLocation... locations) {
    int count = (int) text.strip().lines().count();
    int lines = count <= 1 ? 1 : count + 1;
    for (SourceLocation location : locations) {
      places.add(new Place(location, lines));
    }
  }
}
