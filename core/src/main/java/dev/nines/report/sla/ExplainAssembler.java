package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Seconds;
import dev.nines.report.Block;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes what explains a result: of each promise the derivation of its figures and the ledger behind
 * them, every row with the place of its clause and its facts.
 */
public final class ExplainAssembler {

  private final SlaView view;
  private final ReportFormat format;

  private ExplainAssembler(SlaView view) {
    this.view = view;
    this.format = view.format();
  }

  /**
   * Returns the explanation.
   *
   * @param promise the id of the one promise to explain; all where absent
   */
  public static Document assemble(SlaView view, Optional<String> promise) {
    return new ExplainAssembler(view).document(promise);
  }

  private Document document(Optional<String> promise) {
    SlaHead head = new SlaHead(view);
    List<Section> sections = new ArrayList<>();
    for (Subject subject : Subject.of(view)) {
      if (promise.map(subject.view().promise().id()::equals).orElse(true)) {
        sections.add(derivation(subject));
        listings(subject).ifPresent(sections::add);
        new SoFarSection(subject)
            .explained()
            .or(() -> new DowntimeLeftSection(subject).explained())
            .ifPresent(sections::add);
        effects(subject).ifPresent(sections::add);
        bridge(subject).ifPresent(sections::add);
        sections.add(ledger(subject));
      }
    }
    if (promise.isEmpty()) {
      new TotalSection(view).explained().ifPresent(sections::add);
    }
    sections.addAll(new BesideSections(view).explained());
    sections.add(new ProblemsSection(view).section());
    SourcesSection sources = new SourcesSection(view);
    if (sources.isListed()) {
      sources.section().ifPresent(sections::add);
    }
    return new Document(
        head.head("explain.title"), sections, head.footer(), List.of(), format.words());
  }

  private Section derivation(Subject subject) {
    Block lines = lines(Derivation.of(subject.view()).steps(), format);
    String heading = format.text("explain.derivation");
    return subject.section("derivation", heading, about(subject), List.of(lines));
  }

  private Optional<Section> bridge(Subject subject) {
    List<DerivationStep> steps = BridgeSteps.of(subject.view());
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            subject.section(
                "bridge",
                format.text("bridge.chain"),
                format.text("bridge.chain.note"),
                List.of(lines(steps, format))));
  }

  private Optional<Section> effects(Subject subject) {
    return view.beside().outages().stream()
        .filter(trials -> subject.isOf(trials.real()))
        .findFirst()
        .flatMap(trials -> new EffectsSection(subject, trials).section());
  }

  private Optional<Section> listings(Subject subject) {
    List<Block> tables =
        Derivation.listings(subject.view()).stream()
            .flatMap(listing -> new ListingTable(listing, format).blocks().stream())
            .toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            subject.section(
                "listing", format.text("listing"), format.text("listing.note"), tables));
  }

  /** Returns steps as lines, each with its clause and its places. */
  static Block lines(List<DerivationStep> steps, ReportFormat format) {
    return new Block.Definitions(steps.stream().map(step -> line(step, format)).toList());
  }

  /** Returns a step as a line, with its clause and its places. */
  static Block.Definition line(DerivationStep step, ReportFormat format) {
    String key = step.equals() ? "explain.equals" : "explain.says";
    String text = format.text(key, Sentences.capital(step), step.result().text());
    String places = String.join("; ", new StepPlaces(step, format).places());
    return new Block.Definition(step.label(), text, places);
  }

  // a letter alone says nothing here: the note gives name and period
  private String about(Subject subject) {
    return subject.period().isEmpty()
        ? format.text("subject.in-period", subject.name(), subject.view().periodName())
        : subject.name();
  }

  private Section ledger(Subject subject) {
    List<Block> tables = new ArrayList<>();
    List<MemberLedger> members = subject.result().members();
    for (MemberLedger member : members) {
      if (members.size() > 1) {
        String names = subject.view().names(member.services());
        tables.add(new Block.Sentence(names, Tone.STRONG));
      }
      tables.add(ledger(subject, member));
    }
    String note = format.text("explain.ledger.note");
    return subject.section("ledger", format.text("explain.ledger"), note, tables);
  }

  private Block ledger(Subject subject, MemberLedger member) {
    List<Row> rows = new ArrayList<>();
    for (Tile<LedgerEntry> tile : member.ledger().tiles()) {
      LedgerRow row = new LedgerRow(subject, member, tile);
      rows.add(Row.of(row.from(), row.length(), row.state(), row.weight(), row.reasons()));
    }
    Interval period = member.ledger().period();
    Row total =
        Row.of(
            Cells.moment(format.deadline(period.to()), period.to()),
            subject.view().length(Seconds.of(period.length())),
            Cells.strong(format.text("explain.end")),
            Cells.EMPTY,
            Cells.EMPTY);
    return new Block.Table(
        subject.view().names(member.services()), columns(), rows, List.of(total));
  }

  private List<Column> columns() {
    return List.of(
        Column.left("from", format.text("ledger.from"), 22),
        Column.right("length", format.text("ledger.length"), 14),
        Column.left("state", format.text("ledger.state"), 16),
        Column.right("weight", format.text("ledger.weight"), 6),
        Column.left("because", format.text("ledger.because.head"), 40));
  }
}
