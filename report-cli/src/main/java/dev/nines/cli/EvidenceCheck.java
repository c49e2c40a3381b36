package dev.nines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.render.pdf.MissingGlyphs;
import dev.nines.render.pdf.PdfOptions;
import dev.nines.render.pdf.page.FontFolder;
import dev.nines.render.pdf.page.PdfContents;
import dev.nines.report.LeftOut;
import dev.nines.report.Report;
import dev.nines.report.edition.Edition;
import dev.nines.report.edition.Revisions;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks a finished PDF against the facts inside it: makes everything again from them, and compares
 * the figures for programs and the words of every page.
 */
final class EvidenceCheck {

  private static final ObjectMapper JSON = new ObjectMapper();

  // more would bury the first, of which the others mostly follow
  private static final int MOST = 20;

  private final SourceReaders readers;
  private final String name;
  private final FontFolder fonts;
  private final Function<String, Optional<SourceInput>> others;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Prepares to check.
   *
   * @param readers the readers of the facts
   * @param name the name of the PDF as shown
   * @param fonts fonts of a folder, if the document was made with some
   * @param others finds another file of the same check by its SHA-256
   */
  EvidenceCheck(
      SourceReaders readers,
      String name,
      FontFolder fonts,
      Function<String, Optional<SourceInput>> others) {
    this.readers = readers;
    this.name = name;
    this.fonts = fonts;
    this.others = others;
  }

  /** Returns the bytes of a file if it is a PDF. */
  static Optional<byte[]> pdf(InputFiles files, DataSource source) {
    Optional<SourceInput> input = files.raw(source).value();
    if (input.isEmpty() || source.kind().isPresent()) {
      return Optional.empty();
    }
    try (InputStream in = input.get().bytes().open()) {
      byte[] head = in.readNBytes(PdfContents.HEAD);
      if (!PdfContents.isPdf(head)) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return whole(input.get());
  }

  private static Optional<byte[]> whole(SourceInput input) {
    try (InputStream in = input.bytes().open()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns what is wrong with it; a note where all figures follow from the facts inside. */
  List<Problem> problems(byte[] pdf) {
    try {
      PdfContents contents = PdfContents.read(pdf);
      if (contents.files().containsKey(EvidenceFiles.MANIFEST)) {
        check(contents);
      } else {
        add(ProblemCode.EVIDENCE_ABSENT, "The document carries no facts to check its figures by.");
      }
    } catch (IOException e) {
      add(ProblemCode.FILE_UNREADABLE, "The PDF cannot be read: " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      add(
          ProblemCode.EVIDENCE_CHANGED,
          "The files inside the document are not of the form that Nines writes: %s."
              .formatted(e.getMessage()));
    }
    return problems.subList(0, Math.min(MOST, problems.size()));
  }

  private void check(PdfContents contents) throws JsonProcessingException, IOException {
    JsonNode manifest = JSON.readTree(contents.files().get(EvidenceFiles.MANIFEST));
    if (!isWhole(manifest, contents.files())) {
      return;
    }
    JsonNode figures = JSON.readTree(contents.files().get(EvidenceFiles.REPORT));
    StoredEvidence stored = new StoredEvidence(manifest, contents.files());
    Outcome outcome = again(manifest, stored, figures);
    if (outcome instanceof Outcome.Done done) {
      compare(contents, figures, done.result(), manifest);
    } else if (outcome instanceof Outcome.Failed failed) {
      failed.problems().stream()
          .filter(Problem::isError)
          .forEach(p -> unsupported("The facts inside the document give no figures: " + p));
    } else {
      unsupported(((Outcome.Unfitting) outcome).sentence());
    }
  }

  // every file that is listed is there as it was, and no other
  private boolean isWhole(JsonNode manifest, Map<String, byte[]> files) {
    List<String> listed = new ArrayList<>(List.of(EvidenceFiles.MANIFEST));
    for (JsonNode file : manifest.path("files")) {
      String inside = file.path("name").asText();
      listed.add(inside);
      byte[] content = files.get(inside);
      if (content == null) {
        changed("The file \"" + inside + "\" is missing inside the document.");
      } else if (!Sha256.of(content).equals(file.path("sha256").asText())) {
        changed("The file \"" + inside + "\" inside the document was changed.");
      }
    }
    files.keySet().stream()
        .filter(file -> !listed.contains(file))
        .forEach(file -> changed("The file \"" + file + "\" inside the document was added."));
    return problems.isEmpty();
  }

  private Outcome again(JsonNode manifest, StoredEvidence stored, JsonNode figures) {
    InputFiles files = stored.files(readers);
    List<Problem> before = EvidenceProblems.of(figures);
    LeftOut leftOut = LeftOut.of(key -> figures.path("left-out").path(key).asInt(0));
    MissingGlyphs glyphs = MissingGlyphs.IGNORED;
    return switch (manifest.path("document").asText()) {
      case "sla" ->
          new SlaMaker(EvidenceRequest.sla(stored), files, glyphs, before, leftOut).report();
      case "letter" ->
          new SlaMaker(EvidenceRequest.sla(stored), files, glyphs, before, leftOut).letter();
      case "metrics" ->
          new MetricsMaker(EvidenceRequest.metrics(stored), files, glyphs, before, leftOut).make();
      default ->
          new PostmortemMaker(EvidenceRequest.postmortem(stored), files, glyphs, before, leftOut)
              .make();
    };
  }

  // the figures are those of the report alone; its pages also say what it says of itself
  private void compare(PdfContents contents, JsonNode figures, Result again, JsonNode manifest)
      throws IOException {
    FigureComparison compared = new FigureComparison();
    compared.figures("", figures, JSON.readTree(again.as(OutputFormat.JSON)));
    Edition edition = proved(EditionJson.of(manifest), again.report().orElseThrow());
    boolean sameFonts = fonts.names().equals(FontNames.of(manifest));
    if (sameFonts) {
      Result whole = again.with(edition).with(PdfOptions.standard().with(fonts));
      PdfContents given = PdfContents.read(whole.as(OutputFormat.PDF));
      compared.pages(contents.pages(), given.pages());
      compared.said(contents.said(), given.said());
      if (compared.differences().isEmpty()) {
        compared.looks(contents.looks(), given.looks());
      }
    } else {
      add(ProblemCode.PAGES_UNCHECKED, otherFonts(FontNames.of(manifest)));
    }
    compared.differences().forEach(this::unsupported);
    if (problems.stream().noneMatch(Problem::isError)) {
      add(ProblemCode.FIGURES_FOLLOW, follow(compared, sameFonts));
    }
  }

  private static String follow(FigureComparison compared, boolean pages) {
    String words = pages ? " and all %d words of the pages".formatted(compared.wordsSeen()) : "";
    return "All %d figures%s follow from the facts inside the document."
        .formatted(compared.figuresSeen(), words);
  }

  private static String otherFonts(List<String> made) {
    String names = String.join(", ", made.stream().map(n -> n.replaceFirst(":\\d+$", "")).toList());
    return made.isEmpty()
        ? "The pages are not compared: the document was made without --fonts."
        : "The pages are not compared: the document was made with the fonts %s; name their folder with --fonts."
            .formatted(names);
  }

  // what changed since another document follows from the figures of both
  private Edition proved(Edition stated, Report now) {
    Optional<Revisions> revisions = stated.revisions().filter(r -> !r.before().isEmpty());
    if (revisions.isEmpty()) {
      return stated;
    }
    Revisions said = revisions.get();
    Revisions follows =
        Revisions.since(said.sent(), said.before(), now.data(), SentBefore.format(now));
    if (!follows.equals(said)) {
      unsupported(
          "What the document says to have changed since \"%s\" is not what the figures of both give."
              .formatted(said.file()));
    }
    sentBefore(said, now);
    return stated.with(follows);
  }

  private void sentBefore(Revisions said, Report now) {
    Optional<SentBefore> sent = others.apply(said.sha256()).flatMap(f -> SentBefore.of(f).value());
    if (sent.isEmpty()) {
      add(
          ProblemCode.REVISIONS_OPEN,
          "What changed is told by the figures of \"%s\" as this document holds them; name that file too (SHA-256 %s) to have them checked."
              .formatted(said.file(), said.sha256()));
    } else if (!sent.get().shown(now).equals(said.before())) {
      unsupported(
          "The figures that this document holds of \"%s\" are not those of that document."
              .formatted(said.file()));
    }
  }

  private void changed(String sentence) {
    add(ProblemCode.EVIDENCE_CHANGED, sentence);
  }

  private void unsupported(String sentence) {
    add(ProblemCode.FIGURE_UNSUPPORTED, sentence);
  }

  private void add(ProblemCode code, String sentence) {
    problems.add(Problem.of(code, SourceLocation.ofFile(name), sentence));
  }
}
