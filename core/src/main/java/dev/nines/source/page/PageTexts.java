package dev.nines.source.page;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.IncidentSection;
import dev.nines.model.Provenance;
import dev.nines.model.PublishedUpdate;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the words of a page: its sections, its actions and its posts. */
final class PageTexts {

  private final PageTimes times;
  private final List<IncidentSection> sections = new ArrayList<>();
  private final List<ActionItem> actions = new ArrayList<>();

  private PageTexts(PageTimes times) {
    this.times = times;
  }

  /** The words of a postmortem: sections and actions. */
  record Kept(List<IncidentSection> sections, List<ActionItem> actions) {}

  /**
   * Returns the sections and actions of a page.
   *
   * <p>Every paragraph and bullet of the remediation is an action, whole, with nothing about it
   * that is not said; the section stays beside them. Of the section of the timeline only that stays
   * which is not in an event.
   */
  static Kept kept(PageOutline outline, PageTimes times) {
    PageTexts texts = new PageTexts(times);
    outline.posts().stream()
        .filter(PagePost::isPostmortem)
        .flatMap(post -> PageSection.of(post.body()).stream())
        .forEach(texts::section);
    return new Kept(List.copyOf(texts.sections), List.copyOf(texts.actions));
  }

  private void section(PageSection section) {
    List<PageLine> body = PageBullets.of(section).rest();
    boolean inEvents = body.isEmpty() && section.key().equals(PageSection.TIMELINE);
    if (!inEvents) {
      sections.add(kept(section, body));
    }
    if (section.key().equals(PageSection.REMEDIATION)) {
      paragraphs(body).forEach(paragraph -> actions.add(action(paragraph)));
    }
  }

  private IncidentSection kept(PageSection section, List<PageLine> body) {
    String text = PageOutline.text(body);
    Provenance provenance =
        body.isEmpty()
            ? new Provenance(SourceLocation.ofFile(times.file()), section.heading())
            : provenance(body.get(0));
    return new IncidentSection(
        unique(section.key()), section.heading(), text, Audience.CUSTOMER, provenance);
  }

  // two sections with headings of one meaning must not become one
  private String unique(String key) {
    long same =
        sections.stream()
            .filter(s -> s.key().equals(key) || s.key().matches(key + "-\\d+"))
            .count();
    return same == 0 ? key : key + "-" + (same + 1);
  }

  private static List<List<PageLine>> paragraphs(List<PageLine> body) {
    List<List<PageLine>> paragraphs = new ArrayList<>();
    List<PageLine> current = new ArrayList<>();
    for (PageLine line : body) {
      if ((line.isBlank() || line.isBullet()) && !current.isEmpty()) {
        paragraphs.add(List.copyOf(current));
        current.clear();
      }
      if (!line.isBlank()) {
        current.add(line);
      }
    }
    if (!current.isEmpty()) {
      paragraphs.add(current);
    }
    return paragraphs;
  }

  private ActionItem action(List<PageLine> paragraph) {
    String text = String.join(" ", paragraph.stream().map(PageLine::content).toList());
    return new ActionItem(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Audience.CUSTOMER,
        provenance(paragraph.get(0)));
  }

  /**
   * Returns the posts as updates; that of the postmortem without text, which its sections are. One
   * whose stamp is cut off is reported and left out.
   */
  static List<PublishedUpdate> updates(PageOutline outline, PageTimes times) {
    PageTexts texts = new PageTexts(times);
    return outline.posts().stream()
        .filter(post -> !post.heading().isEmpty() || post.posted().isPresent())
        .map(texts::update)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<PublishedUpdate> update(PagePost post) {
    Optional<PageStamp> stamp = post.posted().flatMap(PageStamp::of);
    if (stamp.isEmpty()) {
      times.log().add(cut(post));
      return Optional.empty();
    }
    Optional<String> status =
        post.heading().isEmpty() ? Optional.empty() : Optional.of(post.heading());
    String text = post.isPostmortem() ? "" : PageOutline.text(post.body());
    PageLine line = text.isEmpty() ? stamp.get().line() : post.body().get(0);
    return times
        .stamp(stamp.get())
        .map(at -> new PublishedUpdate(at, status, text, Audience.CUSTOMER, provenance(line)));
  }

  private Problem cut(PagePost post) {
    String what = post.heading().isEmpty() ? "A post" : "The update \"" + post.heading() + "\"";
    String message =
        what + " has no whole line \"Posted Jul 05, 2025 - 15:30 CDT\"; the page seems cut short.";
    return Problem.of(
        ProblemCode.INPUT_CUT,
        post.posted()
            .or(() -> post.body().stream().findFirst())
            .map(times::at)
            .orElse(SourceLocation.ofFile(times.file())),
        message);
  }

  private Provenance provenance(PageLine line) {
    return new Provenance(times.at(line), line.content());
  }
}
