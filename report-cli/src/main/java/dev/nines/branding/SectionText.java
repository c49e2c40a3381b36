package dev.nines.branding;

import dev.nines.brand.Picture;
import dev.nines.brand.picture.PictureReader;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A text that a sender wrote: its heading, its pictures, and what of it documents do not show. */
final class SectionText {

  private static final List<String> SAFE = List.of("http:", "https:", "mailto:");
  private static final Pattern ELSEWHERE = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]+:|//).*");
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(40)
          .build();

  private final BrandFile file;
  private final String markdown;
  private final int above;
  private final ProblemLog log;
  private final Map<String, Picture> pictures = new LinkedHashMap<>();
  private final Node document;

  /**
   * Reads a text.
   *
   * @param above the line of the file before it; 0 where it is the whole file
   */
  SectionText(BrandFile file, String markdown, int above, ProblemLog log) {
    this.file = file;
    this.markdown = BareMarkdown.of(markdown).replace('\0', '\uFFFD');
    this.above = above;
    this.log = log;
    this.document = PARSER.parse(this.markdown);
    document.accept(new Look());
  }

  String whole() {
    return markdown;
  }

  Map<String, Picture> pictures() {
    return pictures;
  }

  /** Returns the words of the heading that it begins with. */
  Optional<String> heading() {
    return top().map(SectionText::words).filter(words -> !words.isBlank());
  }

  /** Returns what follows the heading that it begins with; all of it where there is none. */
  String rest() {
    if (heading().isEmpty()) {
      return markdown;
    }
    List<SourceSpan> spans = top().get().getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    String rest = markdown.substring(last.getInputIndex() + last.getLength());
    // the line under a heading of two lines belongs to it
    return rest.replaceFirst("\\A\\n {0,3}(=+|-+)[ \\t]*(?=\\n|\\z)", "").strip();
  }

  private Optional<Heading> top() {
    return document.getFirstChild() instanceof Heading heading
        ? Optional.of(heading)
        : Optional.empty();
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.SoftLineBreak line) {
            words.append(' ');
          }
        });
    return words.toString().strip();
  }

  private SourceLocation place(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    int line = spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1 + above;
    return line == 0
        ? SourceLocation.ofFile(file.name())
        : SourceLocation.ofLine(file.name(), line);
  }

  private void say(ProblemCode code, Node node, String found, String allowed, String message) {
    log.add(new Problem(code, place(node), found, allowed, message));
  }

  /** Finds what is not shown as it stands. */
  private final class Look extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      String to = link.getDestination();
      if (SAFE.stream().noneMatch(to.toLowerCase(Locale.ROOT)::startsWith)) {
        String message =
            "The link to \""
                + to
                + "\" is shown as text: links may lead to http, https and mailto.";
        say(ProblemCode.LINK_UNSAFE, link, to, "http, https or mailto", message);
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      String from = image.getDestination();
      if (words(image).isBlank()) {
        String message =
            "The picture \""
                + from
                + "\" has no words for those who do not see it; write ![words]("
                + from
                + ").";
        say(ProblemCode.PICTURE_ALTERNATIVE, image, from, "words in the brackets", message);
      }
      if (leavesFolder(from)) {
        String message =
            "The picture \""
                + from
                + "\" is not opened; its words are shown. Pictures are named from the folder of the text, and lie there or below.";
        say(ProblemCode.PICTURE_ELSEWHERE, image, from, "a file in the folder", message);
      } else if (ELSEWHERE.matcher(from).matches()) {
        String message =
            "The picture \""
                + from
                + "\" is not fetched; its words are shown. Pictures must be local files.";
        say(ProblemCode.PICTURE_ELSEWHERE, image, from, "a local PNG or JPEG file", message);
      } else if (!pictures.containsKey(from)) {
        picture(image, from);
      }
    }

    // a text may write a dot as %2e, and Windows parts names with backslashes
    private boolean leavesFolder(String from) {
      String plain = from.replaceAll("(?i)%2e", ".").replaceAll("(?i)%2f|%5c|\\\\", "/");
      if (plain.matches("(?s)([A-Za-z]:)?/(?!/).*")) {
        return true;
      }
      int depth = 0;
      for (String part : plain.split("/")) {
        depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
        if (depth < 0) {
          return true;
        }
      }
      return false;
    }

    private void picture(Image image, String from) {
      Checked<BrandFile> opened = file.beside().apply(from);
      opened
          .problems()
          .forEach(p -> say(ProblemCode.FILE_MISSING, image, from, "a local file", p.message()));
      opened
          .value()
          .flatMap(
              f -> f.bytes(log).flatMap(bytes -> log.take(PictureReader.read(f.name(), bytes))))
          .ifPresent(picture -> pictures.put(from, picture));
    }

    @Override
    public void visit(HtmlBlock html) {
      html(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      html(html, html.getLiteral());
    }

    private void html(Node node, String literal) {
      String first = literal.strip().lines().findFirst().orElse("");
      say(
          ProblemCode.HTML_AS_TEXT,
          node,
          first,
          "Markdown",
          "The HTML \"" + first + "\" is shown as the text it is.");
    }
  }
}
