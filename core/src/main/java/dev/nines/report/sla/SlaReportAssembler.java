package dev.nines.report.sla;

import dev.nines.report.Block;
import dev.nines.report.Document;
import dev.nines.report.Report;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the SLA report of a result: sections in the order of DESIGN 8, sheets of the workbook, and
 * the data. The same result gives the same report.
 */
public final class SlaReportAssembler {

  private SlaReportAssembler() {}

  /** Returns the report in both forms. */
  public static Report assemble(SlaView view) {
    return new Report(document(view), SlaData.of(view.inEnglish()));
  }

  /** Returns the report for people. */
  public static Document document(SlaView view) {
    List<Subject> subjects = Subject.of(view);
    SlaHead head = new SlaHead(view);
    return new Document(
        head.head("head.title"),
        sections(subjects, view),
        head.footer(),
        new SlaSheets(subjects, view).sheets(),
        view.format().words());
  }

  private static List<Section> sections(List<Subject> subjects, SlaView view) {
    List<Section> sections = new ArrayList<>();
    if (subjects.isEmpty()) {
      sections.add(nothing(view));
    } else {
      sections.addAll(figures(subjects, view));
      sections.addAll(new BesideSections(view).sections());
      TermsSection terms = new TermsSection(subjects, view);
      sections.addAll(terms.sections());
      sections.addAll(terms.conditions());
    }
    sections.add(new ProblemsSection(view).section());
    new SourcesSection(view).section().ifPresent(sections::add);
    return sections;
  }

  private static List<Section> figures(List<Subject> subjects, SlaView view) {
    PeriodsParts periods = new PeriodsParts(subjects, view);
    if (periods.areNeeded()) {
      return figures(periods, subjects, view);
    }
    List<Section> sections = new ArrayList<>();
    sections.add(new OpeningSection(subjects, view).section());
    if (subjects.size() == 1) {
      new AllowanceSection(subjects.get(0)).section().ifPresent(sections::add);
      sections.addAll(PeriodsParts.ofLongPeriod(subjects.get(0)));
    }
    sections.addAll(BesideSections.soFar(subjects));
    sections.add(new DaysSection(subjects, view).section());
    sections.add(new OutagesSection(subjects, view).section());
    new ExclusionsSection(subjects, view).section().ifPresent(sections::add);
    subjects.forEach(s -> new BridgeSection(s).section().ifPresent(sections::add));
    subjects.forEach(s -> sections.add(new DerivationSection(s).section()));
    OutageEffectsSection.of(subjects, subjects).forEach(sections::add);
    new TotalSection(view).section().ifPresent(sections::add);
    subjects.forEach(s -> new ClaimSection(s).section().ifPresent(sections::add));
    subjects.forEach(s -> new RightsSection(s).section().ifPresent(sections::add));
    return sections;
  }

  // a quarter or year first says how its periods differ
  private static List<Section> figures(PeriodsParts periods, List<Subject> subjects, SlaView view) {
    List<Section> sections = new ArrayList<>();
    sections.add(periods.opening());
    sections.addAll(periods.sections());
    sections.addAll(BesideSections.soFar(subjects));
    sections.add(new DaysSection(subjects, view).section());
    sections.add(new OutagesSection(subjects, view).section());
    new ExclusionsSection(subjects, view).section().ifPresent(sections::add);
    new CausesSection(subjects, view).section().ifPresent(sections::add);
    new WaterfallSection(view).section().ifPresent(sections::add);
    for (Subject subject : periods.shown()) {
      new BridgeSection(subject).section().ifPresent(sections::add);
      sections.add(new DerivationSection(subject).section());
    }
    OutageEffectsSection.of(periods.shown(), subjects).forEach(sections::add);
    sections.addAll(periods.elsewhere());
    new TotalSection(view).section().ifPresent(sections::add);
    sections.addAll(new ClaimsSection(periods.shown(), view).sections());
    subjects.forEach(s -> new RightsSection(s).section().ifPresent(sections::add));
    return sections;
  }

  // no promise has a period that ends in the stretch; the problems say which
  private static Section nothing(SlaView view) {
    String sentence = view.format().text("report.no-period");
    return Section.opening(new Block.Sentence(sentence, Tone.NORMAL));
  }
}
