package dev.nines.problem;

import java.util.Locale;
import java.util.Objects;

/**
 * Every kind of problem that Nines reports, with its severity and what it means.
 *
 * <p>The {@link #id()} is stable: it stands in JSON and in what {@code nines check} prints.
 */
public enum ProblemCode {
  // files and their form
  FILE_MISSING(Severity.ERROR, "A named file does not exist."),
  FILE_UNREADABLE(Severity.ERROR, "A named file cannot be read."),
  FILE_EMPTY(Severity.ERROR, "A file holds nothing but white space."),
  FORMAT_UNKNOWN(Severity.ERROR, "No reader recognises the content of a file."),
  FORMAT_AMBIGUOUS(Severity.ERROR, "Two readers are equally sure of a file."),
  SYNTAX(Severity.ERROR, "A file breaks the rules of its own format."),
  DUPLICATE_KEY(Severity.ERROR, "A key stands twice in one mapping."),
  UNKNOWN_KEY(Severity.ERROR, "A key that the format does not have."),
  MISSING_KEY(Severity.ERROR, "A key that the format requires is absent."),
  WRONG_TYPE(Severity.ERROR, "A value of another kind than the key takes."),
  INVALID_VALUE(Severity.ERROR, "A value outside what the key takes."),
  CONTRADICTION(Severity.ERROR, "Terms or values that cannot both hold."),
  TIME_AMBIGUOUS(Severity.ERROR, "A local time that a clock change repeats, or a zone of two."),
  TIME_IMPOSSIBLE(Severity.ERROR, "A local time that a clock change skips, or no such date."),
  ZONE_UNKNOWN(Severity.ERROR, "A time zone that does not exist."),
  SERVICE_UNKNOWN(Severity.ERROR, "A contract names a service that it does not list."),
  NO_TIMES(Severity.ERROR, "A document in which no time of an impact can be found."),
  END_BEFORE_START(Severity.ERROR, "An impact that ends before it starts."),
  NOT_WRITABLE(Severity.ERROR, "Facts that the file to be written cannot hold."),
  CORRECTION_UNFIT(Severity.ERROR, "A correction of a record that the data do not hold so."),

  // finished documents
  EVIDENCE_CHANGED(Severity.ERROR, "A file inside a document is not the one that was put there."),
  FIGURE_UNSUPPORTED(Severity.ERROR, "A document says other than the facts inside it give."),
  EVIDENCE_ABSENT(Severity.WARNING, "A document without the facts that its figures rest on."),
  FIGURES_FOLLOW(Severity.NOTE, "A document whose figures follow from the facts inside it."),
  PAGES_UNCHECKED(Severity.WARNING, "A document whose pages need other fonts to be made again."),
  REVISIONS_OPEN(Severity.NOTE, "A document compared with one that is not there to be checked."),

  // redaction and revisions
  REDACTION_UNFIT(Severity.ERROR, "A redaction that would change a figure or hide a word badly."),
  NO_FIGURES(Severity.ERROR, "A document sent before that holds no figures to compare with."),
  REDACTION_IDLE(Severity.WARNING, "A rule of a redaction that found nothing to replace."),

  // fonts of a PDF
  FONT_UNFIT(Severity.WARNING, "A file among the fonts that cannot be embedded; it is left out."),
  GLYPH_MISSING(Severity.WARNING, "A character that no font has; the PDF shows its number."),

  // brands and own sections
  BRAND_CONTRAST(Severity.ERROR, "A colour of a brand that is too pale to be read on paper."),
  SVG_UNSUPPORTED(Severity.ERROR, "Something in an SVG drawing that cannot be drawn as it is."),
  PICTURE_UNFIT(Severity.ERROR, "A picture that documents cannot hold as it is."),
  PICTURE_ALTERNATIVE(Severity.WARNING, "A picture without words for those who do not see it."),
  PICTURE_ELSEWHERE(Severity.WARNING, "A picture that is no local file; its words are shown."),
  LINK_UNSAFE(Severity.WARNING, "A link to other than http, https or mailto; it is shown as text."),
  HTML_AS_TEXT(Severity.NOTE, "HTML in a text, which documents show as the text it is."),

  // languages of documents
  LANGUAGE_UNKNOWN(Severity.ERROR, "A language that documents have no words of."),
  WORDS_UNFIT(Severity.ERROR, "Words of a language that a document could not be made with."),
  WORDS_MISSING(Severity.WARNING, "A language that lacks words; they are said in English."),
  WORDS_UNUSED(Severity.WARNING, "Words that no document asks for."),

  // contracts
  BAND_GAP(Severity.WARNING, "Credit bands leave a gap: figures in it pay nothing."),
  BAND_OVERLAP(Severity.WARNING, "Credit bands overlap: the one that pays most is taken."),
  CHARGE_MISSING(Severity.ERROR, "A credit needs a fee that no input states."),

  // records
  UPDATE_BEFORE_IMPACT(Severity.WARNING, "An update is stamped before what it reports."),
  MARK_ORDER(Severity.WARNING, "A mark stands before one that must come first."),
  MARK_MISSING(Severity.WARNING, "A mark that a figure needs is not recorded."),
  TIMELINE_ORDER(Severity.WARNING, "A timeline is out of order."),
  DURATION_CONTRADICTED(Severity.WARNING, "A stated duration that the times contradict."),
  WINDOW_CONTRADICTED(Severity.WARNING, "A text gives another start or end than the timeline."),
  DATE_ASSUMED(Severity.WARNING, "Times of day without a date; the date taken is said."),
  ZONE_CONTRADICTED(Severity.WARNING, "A zone word that contradicts the date."),
  SERVICE_UNMATCHED(Severity.WARNING, "A record names something that no service matches."),
  SERVICE_ASSUMED(Severity.WARNING, "A record names no service; the services taken are said."),
  SOURCES_DISAGREE(Severity.WARNING, "Two sources disagree on one service; the heaviest counts."),
  RECORD_OVERLAP(Severity.WARNING, "Two records of one outage overlap; time counts once."),
  LEVEL_UNKNOWN(Severity.WARNING, "A level that the contract gives no weight; counted in full."),
  IMPACT_OPEN(Severity.WARNING, "An impact without an end; it is open until as-of."),
  MAINTENANCE_LATE(Severity.WARNING, "Maintenance announced too late to be excluded."),
  INPUT_CUT(Severity.WARNING, "An input that says there is more of it."),
  ROW_DAMAGED(Severity.WARNING, "A row that cannot be read and is left out."),
  OUT_OF_ORDER(Severity.WARNING, "Rows that are not in order of time."),
  DUPLICATE_RECORD(Severity.WARNING, "A record that stands twice; it counts once."),

  // probes
  INPUT_CHANGED(Severity.ERROR, "A file that was written to while it was read."),
  SERVICE_SPACED(
      Severity.WARNING,
      "Services that differ by white space alone; what they are taken for is said."),
  STATUS_CHANGED(Severity.WARNING, "A status that changes from words to numbers half way."),
  STATUS_TURNED(
      Severity.ERROR, "A status of 1 and 0 that may have turned its meaning round half way."),
  STATUS_TURN_POSSIBLE(
      Severity.WARNING, "Everything at once says the opposite, of 1 and 0, up to the end."),

  // databases
  DRIVER_MISSING(Severity.ERROR, "A database for which no driver is there."),
  QUERY_FAILED(Severity.ERROR, "A query that its database does not answer."),
  QUERY_UNFIT(Severity.ERROR, "A query whose columns are none that can be read."),

  // monitoring
  DOWNTIME_CUT(Severity.WARNING, "A downtime whose start or end is not in its file."),
  STOP_UNSAID(Severity.WARNING, "A monitoring program starts that no line says had stopped."),
  VALUES_AS_STATES(Severity.NOTE, "A series of 0 and 1 of another name, taken as down and up."),
  DATA_QUALITY(Severity.NOTE, "What a series covers: span, gaps, largest interval, duplicates."),
  FLAPPING(Severity.NOTE, "A monitor that began to flap; its states count as logged."),

  // postmortems, calendars and objectives
  TIME_ROUGH(Severity.WARNING, "A time that is about, a stretch or a day; what is taken is said."),
  START_STATED(Severity.NOTE, "A start that only stated lengths give, at the entry they fit."),
  END_STATED(Severity.NOTE, "An end that only a stated length gives, at the entry it fits."),
  RULE_CUT(Severity.NOTE, "A repeating event without an end, followed only so far as is said."),
  NO_EQUIVALENT(Severity.WARNING, "A part of an objective that no term of a contract says."),

  // status pages and feeds
  IMPACT_FROM_UPDATES(
      Severity.WARNING, "An impact from when updates were posted, not when it was."),
  IMPACT_END_ASSUMED(
      Severity.WARNING, "A component never said to be well again; resolved ends it."),
  IMPACT_UNCONFIRMED(Severity.WARNING, "An outage that its monitor had not confirmed; it counts."),
  STATE_CONTRADICTED(
      Severity.WARNING, "A state of a component that the updates before do not say."),
  STAMP_MOVED(Severity.WARNING, "An update that is shown at another time than it was written."),
  COMPONENTS_INFERRED(Severity.WARNING, "Components that a program inferred from the texts."),
  MAINTENANCE_UNTIMED(
      Severity.WARNING, "Maintenance without announced times; it excludes nothing."),
  MAINTENANCE_CALLED_OFF(
      Severity.WARNING, "Maintenance over before its start; it excludes nothing."),

  // incident tools
  IMPACT_NOT_STATED(Severity.WARNING, "Incidents without an impact; only marks can count them."),
  MARK_FILLED(Severity.NOTE, "A time that the tool fills in where nobody stated it; left out."),
  RECORD_LEFT_OUT(Severity.NOTE, "A record that its tool does not take for an incident."),
  RECORDS_JOINED(Severity.NOTE, "Records of one incident in several files, put together."),
  NO_INCIDENT_NAMED(Severity.WARNING, "Entries that do not say to which incident they belong."),

  // agreements and readings
  BAND_NESTED(Severity.NOTE, "Open-ended credit bands hold one another; the deepest pays most."),
  BAND_OUTSIDE(Severity.NOTE, "A missed figure beyond the outermost credit band pays nothing."),
  NO_PERIOD(Severity.NOTE, "A promise with no period of its own that ends in the reported one."),
  VERSION_CHANGED(Severity.NOTE, "A period with two versions of the contract, in two parts."),
  OUTSIDE_PERIOD(Severity.NOTE, "A record wholly outside the period."),
  CORRECTED(Severity.NOTE, "A record that was corrected by hand, with author and reason."),
  DURATION_AGREES(Severity.NOTE, "A stated duration that agrees with the computed one."),
  HALF_DAY_ASSUMED(Severity.NOTE, "A time without am or pm, read as the timeline says."),
  LEVEL_ASSUMED(Severity.NOTE, "A record names no level; it counts as a major outage."),
  COLUMN_IGNORED(Severity.NOTE, "A column of a table that its kind does not have."),
  COUNTS_ADDED(Severity.NOTE, "Several rows of one service at one time; their counts are added."),
  LEVEL_WITHOUT_WEIGHT(Severity.NOTE, "A level that the contract does not count as impact."),
  INCIDENT_LEFT_OUT(Severity.NOTE, "A test, tutorial or drill, left out of the figures.");

  private final Severity severity;
  private final String meaning;

  ProblemCode(Severity severity, String meaning) {
    this.severity = Objects.requireNonNull(severity);
    this.meaning = meaning;
  }

  /** Returns the stable name in lower case with hyphens, for example {@code unknown-key}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns how much a problem of this kind matters. */
  public Severity severity() {
    return severity;
  }

  /** Returns one sentence that says what the code means. */
  public String meaning() {
    return meaning;
  }
}
