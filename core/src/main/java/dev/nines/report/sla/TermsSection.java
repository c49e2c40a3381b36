package dev.nines.report.sla;

import dev.nines.report.Block;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How time is counted: every term that touches a figure, in words, defaults marked. */
final class TermsSection {

  /** Places that are named of a term that all promises share. */
  private static final int MOST_PLACES = 4;

  private final Map<String, List<PromiseView>> promises = new LinkedHashMap<>();
  private final ReportFormat format;

  TermsSection(List<Subject> subjects, SlaView view) {
    this.format = view.format();
    for (Subject subject : subjects) {
      String id = subject.view().promise().id();
      promises.computeIfAbsent(id, key -> new ArrayList<>()).add(subject.view());
    }
  }

  /** Returns the terms of each promise, by its id. */
  Map<String, List<Term>> terms() {
    Map<String, List<Term>> terms = new LinkedHashMap<>();
    promises.forEach((id, views) -> terms.put(id, Terms.of(views.get(0), views)));
    return terms;
  }

  /** Returns the terms that all promises share, once, and one section a promise for the rest. */
  List<Section> sections() {
    Map<String, List<Term>> all = terms();
    if (all.size() == 1) {
      String id = all.keySet().iterator().next();
      return List.of(
          section("terms", format.text("terms"), format.text("terms.note"), id, all.get(id)));
    }
    List<Term> common = common(all);
    List<Section> sections = new ArrayList<>();
    if (!common.isEmpty()) {
      sections.add(shared(common, all));
    }
    int number = 0;
    for (Map.Entry<String, List<Term>> promise : all.entrySet()) {
      number++;
      List<Term> own = promise.getValue().stream().filter(t -> !isIn(t, common)).toList();
      String heading = format.text("terms.of", promise.getKey());
      sections.add(
          section("terms-" + number, heading, format.text("terms.note"), promise.getKey(), own));
    }
    return sections;
  }

  private Section section(String id, String heading, String note, String promise, List<Term> own) {
    List<Block.Definition> definitions = new ArrayList<>();
    clauseOf(promise).ifPresent(definitions::add);
    own.stream().map(this::definition).forEach(definitions::add);
    return Section.full(id, heading, note, new Block.Definitions(definitions));
  }

  // each with all the places where the promises state it
  private Section shared(List<Term> common, Map<String, List<Term>> all) {
    List<Block.Definition> definitions =
        common.stream()
            .map(term -> new Block.Definition(term.name(), term.text(), places(term, all)))
            .toList();
    return Section.full(
        "terms",
        format.text("terms.common"),
        format.text("terms.common.note"),
        new Block.Definitions(definitions));
  }

  private String places(Term term, Map<String, List<Term>> all) {
    return all.values().stream()
        .flatMap(List::stream)
        .filter(other -> isSame(other, term))
        .map(other -> other.clause().place(format))
        .distinct()
        .limit(MOST_PLACES)
        .collect(Collectors.joining("; "));
  }

  private static List<Term> common(Map<String, List<Term>> all) {
    return all.values().iterator().next().stream()
        .filter(term -> all.values().stream().allMatch(terms -> isIn(term, terms)))
        .toList();
  }

  private static boolean isIn(Term term, List<Term> terms) {
    return terms.stream().anyMatch(other -> isSame(other, term));
  }

  private static boolean isSame(Term a, Term b) {
    return a.name().equals(b.name()) && a.text().equals(b.text());
  }

  // where the paper says it
  private Optional<Block.Definition> clauseOf(String id) {
    String clause = promises.get(id).get(0).promise().clause();
    return clause.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Definition(format.text("terms.clause"), clause, ""));
  }

  private Block.Definition definition(Term term) {
    return new Block.Definition(term.name(), term.text(), term.clause().place(format));
  }

  /** Returns the conditions that a person must check, where a contract has any. */
  List<Section> conditions() {
    List<Block> sentences = new ArrayList<>();
    for (List<PromiseView> views : promises.values()) {
      for (String condition : views.get(0).promise().conditions()) {
        sentences.add(new Block.Sentence(condition, Tone.NORMAL));
      }
    }
    return sentences.isEmpty()
        ? List.of()
        : List.of(
            Section.full(
                "conditions",
                format.text("conditions"),
                format.text("conditions.note"),
                sentences.toArray(Block[]::new)));
  }
}
