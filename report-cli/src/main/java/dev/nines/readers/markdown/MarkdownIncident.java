package dev.nines.readers.markdown;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentSection;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Provenance;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.page.Postmortems;
import dev.nines.source.prose.DateText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one incident of a postmortem. */
final class MarkdownIncident {

  private final SourceInput input;
  private final MarkdownText text;
  private final MarkdownOutline outline;
  private final Labels labels;
  private final ProblemLog log;
  private final List<IncidentSection> sections = new ArrayList<>();
  private final List<ActionItem> actions = new ArrayList<>();
  private final List<TimelineRow> rows = new ArrayList<>();

  private MarkdownIncident(SourceInput input, MarkdownText text, ProblemLog log) {
    this.input = input;
    this.text = text;
    this.log = log;
    this.outline = MarkdownOutline.of(text);
    List<Label> all = new ArrayList<>(FrontMatter.labels(input.name(), text, log));
    all.addAll(outline.labels());
    this.labels = new Labels(all);
  }

  static Checked<Facts> read(SourceInput input, MarkdownText text) {
    ProblemLog log = ProblemLog.empty();
    MarkdownIncident document = new MarkdownIncident(input, text, log);
    document.outline.sections().forEach(document::section);
    Incident incident = document.incident();
    return log.with(Facts.ofRecords(List.of(incident), List.of(), List.of()));
  }

  private void section(MarkdownSection section) {
    if (section.isTimeline()) {
      TimelineRows.Found found = TimelineRows.in(section, text);
      rows.addAll(found.rows());
      List<String> rest = found.rest().stream().filter(line -> !isAboutZone(line)).toList();
      keep(section, String.join("\n", rest));
    } else if (section.isRemediation()) {
      MarkdownActions.Found found = MarkdownActions.in(section, input.name(), text, audience());
      actions.addAll(found.actions());
      keep(section, found.whole() ? "" : section.text());
    } else {
      keep(section, section.text());
    }
  }

  // what a zone is is told by every time
  private static boolean isAboutZone(String line) {
    return line.matches("(?i)\\W*(?:all )?times (?:are )?(?:in )?[\\w/+: -]{2,30}\\W*");
  }

  // two sections with headings of one meaning must not become one
  private void keep(MarkdownSection section, String words) {
    if (words.isBlank()) {
      return;
    }
    String key = section.key();
    long same = sections.stream().filter(s -> s.key().matches(key + "(?:-\\d+)?")).count();
    sections.add(
        new IncidentSection(
            same == 0 ? key : key + "-" + (same + 1),
            section.heading(),
            words,
            audience(),
            new Provenance(firstLine(section), words.lines().findFirst().orElse(""))));
  }

  private SourceLocation firstLine(MarkdownSection section) {
    int line = section.line();
    while (line < section.end() - 1 && text.lines().get(line - 1).isBlank()) {
      line++;
    }
    return SourceLocation.ofLine(input.name(), line);
  }

  private Incident incident() {
    StatedZone zone = StatedZone.in(text, labels.all(), rows);
    MarkdownTimes times = new MarkdownTimes(input.name(), zone, day(), log);
    List<Postmortems.Dated> events = times.events(rows);
    Postmortems.Shown words = Postmortems.shown(events, services());
    Postmortems.Shown shown =
        new StatedImpact(labels, zone, input.name(), log)
            .or(new StatedBounds(sections, log).in(words, events), services());
    reportNoTimes(shown);
    String title = title();
    return new Incident(
        labels.value(Labels.ID).orElseGet(() -> id(shown, zone)),
        title,
        Optional.empty(),
        labels.value(Labels.STATUS).flatMap(MarkdownIncident::status),
        labels.value(Labels.SEVERITY),
        IncidentKind.REAL,
        zone.zone().zone(),
        audience(),
        shown.windows(),
        List.of(),
        shown.marks(),
        timeline(events),
        sections,
        actions,
        List.of(),
        new Provenance(SourceLocation.ofLine(input.name(), outline.titleLine()), title));
  }

  private List<TimelineEvent> timeline(List<Postmortems.Dated> events) {
    return events.stream().map(Postmortems.Dated::event).map(this::forReaders).toList();
  }

  private TimelineEvent forReaders(TimelineEvent event) {
    return new TimelineEvent(event.at(), event.text(), audience(), event.provenance());
  }

  private String title() {
    return labels.value(Labels.TITLE).or(outline::title).orElse("Postmortem");
  }

  private List<String> services() {
    return input.service().map(List::of).orElseGet(labels::services);
  }

  private Audience audience() {
    boolean internal =
        labels.value(Labels.AUDIENCE).filter(a -> a.equalsIgnoreCase("internal")).isPresent();
    return internal ? Audience.INTERNAL : Audience.CUSTOMER;
  }

  // the date that a label states, else the first date with a year in the document
  private Optional<LocalDate> day() {
    Stream<String> stated = labels.every(Labels.DATE).map(Label::value);
    return Stream.concat(stated, text.lines().stream())
        .flatMap(line -> DateText.first(line).stream())
        .filter(date -> date.year().isPresent())
        .map(date -> date.nearest(LocalDate.EPOCH))
        .findFirst();
  }

  // said only where no other error already says why there is no impact
  private void reportNoTimes(Postmortems.Shown shown) {
    if (shown.windows().isEmpty() && !log.hasErrors()) {
      String message =
          "No time of an impact is found: no entry of a timeline has a date and a time of day that"
              + " can be read.";
      log.add(Problem.of(ProblemCode.NO_TIMES, input.location(), message));
    }
  }

  // the day of the impact and the title, since such a document has no id of its own
  private String id(Postmortems.Shown shown, StatedZone zone) {
    Stream<String> first =
        shown.windows().stream()
            .map(ImpactWindow::from)
            .min(Comparator.comparing(from -> from.at()))
            .map(from -> from.at().atZone(zone.zone().zone().orElse(ZoneOffset.UTC)))
            .map(from -> from.toLocalDate().toString())
            .stream();
    return String.join("-", Stream.concat(first, Stream.of(Postmortems.slug(title()))).toList());
  }

  private static Optional<IncidentStatus> status(String word) {
    return Stream.of(IncidentStatus.values())
        .filter(status -> status.name().equals(word.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
