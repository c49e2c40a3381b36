package dev.nines.branding;

import dev.nines.brand.OwnSection;
import dev.nines.brand.SectionPlan;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which sections documents have, and those that the sender writes. */
final class SectionReader {

  private static final ScalarKind<String> ID =
      ScalarKind.of(
          "lower-case words joined by hyphens, such as service-desk",
          text -> Optional.of(text).filter(t -> t.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")));

  private static final ScalarKind<String> DOCUMENT = ScalarKind.oneOf(Documents.KINDS);

  // a brand of somebody else must not name a key or a password, which documents would carry
  private static final ScalarKind<String> TEXT_FILE =
      ScalarKind.of(
          "a text file that ends in .md, .markdown or .txt",
          text -> Optional.of(text.strip()).filter(t -> t.matches("(?is).*\\.(md|markdown|txt)")));

  /** Sections without which a document would not say what it rests on. */
  private static final Set<String> NEVER_LEFT_OUT = Set.of("facts", "problems");

  private final BrandFile file;
  private final ProblemLog log;
  private final Set<String> ids = new HashSet<>();

  SectionReader(BrandFile file, ProblemLog log) {
    this.file = file;
    this.log = log;
  }

  /** Returns the plan under the key {@code sections}. */
  SectionPlan plan(MappingReader brand) {
    return brand
        .mapping("sections", "the sections")
        .map(this::sections)
        .orElse(SectionPlan.STANDARD);
  }

  private SectionPlan sections(MappingReader keys) {
    List<OwnSection> own = new ArrayList<>();
    for (NodeReader item : keys.items("own")) {
      item.mapping("a section").flatMap(this::section).ifPresent(own::add);
    }
    List<String> order = ids(keys, "order");
    List<String> without = ids(keys, "without");
    keys.finish();
    return new SectionPlan(order, without, own);
  }

  private List<String> ids(MappingReader keys, String key) {
    List<String> found = new ArrayList<>();
    for (NodeReader item : keys.items(key)) {
      item.as(ID).filter(id -> key.equals("order") || mayBeLeftOut(id, item)).ifPresent(found::add);
    }
    return found;
  }

  private boolean mayBeLeftOut(String id, NodeReader item) {
    if (NEVER_LEFT_OUT.contains(id)) {
      String message =
          "The section \""
              + id
              + "\" cannot be left out: without it the document would say less than it rests on.";
      log.add(
          new Problem(ProblemCode.INVALID_VALUE, item.location(), id, "another section", message));
    }
    return !NEVER_LEFT_OUT.contains(id);
  }

  private Optional<OwnSection> section(MappingReader keys) {
    Optional<NodeReader> id = keys.require("id");
    Optional<String> name = id.flatMap(node -> node.as(ID));
    Optional<String> heading = keys.as("heading", BrandReader.FILLED);
    Optional<NodeReader> text = keys.get("text");
    Optional<NodeReader> named = keys.get("file");
    Optional<String> after = keys.as("after", ID);
    List<String> documents = documents(keys);
    keys.finish();
    if (text.isPresent() == named.isPresent()) {
      String message =
          "A section must have its words under \"text\" or in a \"file\", and not both.";
      log.add(new Problem(ProblemCode.CONTRADICTION, keys.location(), "", "text or file", message));
      return Optional.empty();
    }
    name.filter(word -> !ids.add(word)).ifPresent(word -> taken(word, id.get()));
    Optional<SectionText> words =
        text.isPresent()
            ? text.flatMap(node -> node.as(BrandReader.FILLED).map(t -> inline(t, node)))
            : named.flatMap(this::ofFile);
    if (name.isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> title = heading.or(words.get()::heading);
    if (title.isEmpty()) {
      headless(keys);
      return Optional.empty();
    }
    String markdown = heading.isPresent() ? words.get().whole() : words.get().rest();
    return Optional.of(
        new OwnSection(
            name.get(), title.get(), markdown, words.get().pictures(), after, documents));
  }

  private void headless(MappingReader keys) {
    String message = "A section needs a \"heading\", unless its words begin with one.";
    log.add(new Problem(ProblemCode.MISSING_KEY, keys.location(), "", "heading", message));
  }

  private void taken(String id, NodeReader node) {
    String message = "Another section has the id \"" + id + "\" already.";
    log.add(new Problem(ProblemCode.CONTRADICTION, node.location(), id, "another id", message));
  }

  private List<String> documents(MappingReader keys) {
    return keys.get("documents").map(NodeReader::itemsOrOne).orElse(List.of()).stream()
        .flatMap(item -> item.as(DOCUMENT).stream())
        .toList();
  }

  private Optional<SectionText> ofFile(NodeReader node) {
    return node.as(TEXT_FILE)
        .flatMap(name -> BrandReader.beside(file, name, node))
        .flatMap(opened -> log.take(opened.input().text()).map(t -> text(opened, t, 0)));
  }

  private SectionText inline(String markdown, NodeReader node) {
    return text(file, markdown, node.location().line());
  }

  private SectionText text(BrandFile from, String markdown, int line) {
    return new SectionText(from, markdown, line, log);
  }

  /** Looks at a text that has no pictures or sections of its own. */
  void check(String markdown, NodeReader node) {
    inline(markdown, node);
  }

  /** Returns the section that the whole file is. */
  Optional<OwnSection> alone() {
    SourceInput input = file.input();
    Optional<SectionText> text = log.take(input.text()).map(t -> text(file, t, 0));
    String name = input.name().replaceFirst("\\.[A-Za-z]+$", "");
    return text.map(
        words ->
            new OwnSection(
                Documents.id(name),
                words.heading().orElse(name),
                words.rest(),
                words.pictures(),
                Optional.empty(),
                List.of()));
  }
}
