package dev.nines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares a document with the one that its own facts give. */
final class FigureComparison {

  // where something was read is no figure, and a row of a series has no place of its own any more
  private static final Set<String> PLACES =
      Set.of("because", "problems", "file", "line", "pointer", "text");

  private final List<String> differences = new ArrayList<>();
  private int figuresSeen;
  private int wordsSeen;

  /** Compares the figures for programs, key by key. */
  void figures(String path, JsonNode printed, JsonNode given) {
    if (printed.isObject() && given.isObject()) {
      Set<String> keys = new TreeSet<>();
      printed.fieldNames().forEachRemaining(keys::add);
      given.fieldNames().forEachRemaining(keys::add);
      keys.removeAll(PLACES);
      keys.forEach(k -> figures(path + "/" + k, printed.path(k), given.path(k)));
    } else if (printed.isArray() && given.isArray() && printed.size() == given.size()) {
      Iterator<JsonNode> others = given.iterator();
      int number = 0;
      for (JsonNode item : printed) {
        figures(path + "/" + number++, item, others.next());
      }
    } else {
      figure(path, printed, given);
    }
  }

  private void figure(String path, JsonNode printed, JsonNode given) {
    figuresSeen++;
    if (!printed.equals(given)) {
      differences.add(
          "The figure %s is %s in the document; the facts inside it give %s."
              .formatted(path, words(printed), words(given)));
    }
  }

  private static String words(JsonNode node) {
    if (node.isMissingNode()) {
      return "absent";
    }
    return node.isContainerNode() ? "of " + node.size() + " parts" : "\"" + node.asText() + "\"";
  }

  /** Compares the words of the pages, one by one. */
  void pages(List<List<String>> printed, List<List<String>> given) {
    if (printed.size() != given.size()) {
      differences.add(
          "The document has %d pages; the facts inside it give %d."
              .formatted(printed.size(), given.size()));
    }
    for (int page = 0; page < Math.min(printed.size(), given.size()); page++) {
      page(page + 1, printed.get(page), given.get(page));
    }
  }

  /** Compares what stands beside the pages; only the first difference, the others follow it. */
  void said(List<String> printed, List<String> given) {
    int same = 0;
    while (same < Math.min(printed.size(), given.size())
        && printed.get(same).equals(given.get(same))) {
      same++;
    }
    if (same < Math.max(printed.size(), given.size())) {
      differences.add(
          "Beside its pages the document has \"%s\"; the facts inside it give \"%s\"."
              .formatted(at(printed, same), at(given, same)));
    }
  }

  private static String at(List<String> texts, int place) {
    return place < texts.size() ? texts.get(place) : "nothing";
  }

  /** Compares what is drawn on the pages: bars, lines, pictures, letters and their colours. */
  void looks(List<String> printed, List<String> given) {
    List<String> others = new ArrayList<>();
    for (int page = 0; page < Math.min(printed.size(), given.size()); page++) {
      if (!printed.get(page).equals(given.get(page))) {
        others.add(Integer.toString(page + 1));
      }
    }
    if (!others.isEmpty()) {
      differences.add(
          "%s %s: something is drawn otherwise than the facts inside the document give."
              .formatted(others.size() == 1 ? "Page" : "Pages", String.join(", ", others)));
    }
  }

  // one sentence a page: after a word too many all others stand elsewhere
  private void page(int number, List<String> printed, List<String> given) {
    wordsSeen += printed.size();
    int same = 0;
    while (same < Math.min(printed.size(), given.size())
        && printed.get(same).equals(given.get(same))) {
      same++;
    }
    if (same < Math.max(printed.size(), given.size())) {
      differences.add(
          "Page %d says \"%s\"; the facts inside the document give \"%s\"."
              .formatted(number, around(printed, same), around(given, same)));
    }
  }

  private static String around(List<String> words, int at) {
    return String.join(
        " ",
        words.subList(Math.max(0, Math.min(at, words.size()) - 3), Math.min(at + 3, words.size())));
  }

  /** Returns what differs, in the order of the document. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  /** Returns how many figures were compared. */
  int figuresSeen() {
    return figuresSeen;
  }

  /** Returns how many words of pages were compared. */
  int wordsSeen() {
    return wordsSeen;
  }
}
