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

/** How time is counted: every term that touches a figure, in words, defaults marked. */
final class TermsSection {

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

  /** Returns one section a promise. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    terms()
        .forEach(
            (id, terms) -> {
              String heading =
                  promises.size() == 1 ? format.text("terms") : format.text("terms.of", id);
              String section = promises.size() == 1 ? "terms" : "terms-" + (sections.size() + 1);
              List<Block.Definition> definitions = new ArrayList<>();
              clauseOf(id).ifPresent(definitions::add);
              terms.stream().map(this::definition).forEach(definitions::add);
              sections.add(
                  Section.full(
                      section,
                      heading,
                      format.text("terms.note"),
                      new Block.Definitions(definitions)));
            });
    return sections;
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
