package dev.nines.branding;

import dev.nines.brand.Brand;
import dev.nines.brand.Colours;
import dev.nines.brand.Logo;
import dev.nines.brand.Look;
import dev.nines.brand.OwnSection;
import dev.nines.brand.Paper;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import dev.nines.source.tree.TreeParser;
import java.util.List;
import java.util.Optional;

/** Reads brand files; every key that the form does not have is a problem. */
public final class BrandReader {

  /** Letters of a footer that fit beside one another on a page. */
  private static final int FOOTER = 130;

  static final ScalarKind<String> FILLED =
      ScalarKind.of("a text", text -> Optional.of(text.strip()).filter(t -> !t.isEmpty()));

  private static final ScalarKind<String> LINE =
      ScalarKind.of(
          "one line of at most 130 letters; longer text belongs under \"legal\"",
          text ->
              Optional.of(text.strip())
                  .filter(t -> !t.isEmpty() && t.length() <= FOOTER && t.lines().count() == 1));

  private static final ScalarKind<Paper> PAPER = ScalarKind.oneOf(Paper.values(), Paper::word);

  private final BrandFile file;
  private final ProblemLog log = ProblemLog.empty();

  private BrandReader(BrandFile file) {
    this.file = file;
  }

  /** Returns the brand of a file, with the logo and the sections that it names. */
  public static Checked<Brand> read(BrandFile file) {
    return TreeParser.parse(file.input()).then(new BrandReader(file)::read);
  }

  /** Returns a section of a file of its own, which has its heading on top. */
  public static Checked<OwnSection> section(BrandFile file) {
    ProblemLog log = ProblemLog.empty();
    Optional<OwnSection> section = new SectionReader(file, log).alone();
    return log.hasErrors() || section.isEmpty() ? log.failed() : log.with(section.get());
  }

  private Checked<Brand> read(Node root) {
    Optional<Brand> brand =
        new NodeReader(file.name(), root, log).mapping("a brand file").map(this::brand);
    return log.hasErrors() || brand.isEmpty() ? log.failed() : log.with(brand.get());
  }

  private Brand brand(MappingReader keys) {
    String name = keys.require("brand").flatMap(node -> node.as(FILLED)).orElse("");
    Optional<Logo> logo = keys.get("logo").flatMap(node -> logo(node, name));
    Colours colours =
        keys.mapping("colours", "the colours").map(ColourReader::colours).orElse(Colours.STANDARD);
    Optional<Paper> paper = keys.as("paper", PAPER);
    String footer = keys.as("footer", LINE).orElse("");
    String legal = keys.as("legal", FILLED).orElse("");
    SectionReader sections = new SectionReader(file, log);
    keys.get("legal").ifPresent(node -> sections.check(legal, node));
    Brand brand =
        new Brand(name, new Look(logo, colours, paper), footer, legal, sections.plan(keys));
    keys.finish();
    return brand;
  }

  private Optional<Logo> logo(NodeReader node, String name) {
    if (node.isScalar()) {
      return node.as(FILLED).flatMap(named -> new LogoReader(file, log).logo(named, name, node));
    }
    return node.mapping("the logo").flatMap(keys -> logo(keys, name));
  }

  private Optional<Logo> logo(MappingReader keys, String name) {
    Optional<NodeReader> named = keys.require("file");
    String words = keys.as("alternative", FILLED).orElse(name);
    keys.finish();
    return named.flatMap(
        node -> node.as(FILLED).flatMap(f -> new LogoReader(file, log).logo(f, words, node)));
  }

  /** Takes the file that another names; where it cannot be opened, says so at the name. */
  static Optional<BrandFile> beside(BrandFile from, String name, NodeReader node) {
    Checked<BrandFile> opened = from.beside().apply(name);
    List<Problem> problems = opened.problems();
    problems.forEach(
        problem ->
            node.log()
                .add(
                    new Problem(
                        problem.code(),
                        node.location(),
                        name,
                        "a file, named from the folder of \"" + from.name() + "\"",
                        problem.message())));
    return opened.value();
  }
}
