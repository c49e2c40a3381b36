package dev.nines.source.page;

import dev.nines.source.prose.DateText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a page: its title, whose it is, its posts as they stand (the newest first), and the
 * components that it names as affected.
 *
 * @param title the title
 * @param provider who the incident report is for; absent where the page does not say
 * @param posts the posts
 * @param affected the affected components; empty where the page names none
 */
record PageOutline(
    PageLine title, Optional<String> provider, List<PagePost> posts, List<String> affected) {

  static final Pattern PROVIDER = Pattern.compile("(?i)^Incident Report for (?<name>.+)$");
  static final Pattern POSTED = Pattern.compile("^Posted\\b.*?" + DateText.PATTERN + ".*$");

  private static final Pattern AFFECTED =
      Pattern.compile("(?i)^This incident affected:?\\s+(?<names>.+?)\\.?$");
  private static final Set<String> STATUS_WORDS =
      Set.of("postmortem", "resolved", "monitoring", "identified", "investigating", "update");

  PageOutline {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(provider, "provider");
    posts = List.copyOf(posts);
    affected = List.copyOf(affected);
  }

  /** Returns the outline of a page that is not blank. */
  static PageOutline of(List<PageLine> page) {
    List<PageLine> lines = trimmed(page);
    Optional<PageLine> provider = lines.stream().filter(l -> name(l).isPresent()).findFirst();
    List<PageLine> rest =
        lines.subList(1, lines.size()).stream()
            .filter(line -> !provider.equals(Optional.of(line)) && affected(line).isEmpty())
            .toList();
    List<String> affected =
        lines.stream().flatMap(line -> affected(line).stream()).distinct().toList();
    return new PageOutline(
        lines.get(0), provider.flatMap(PageOutline::name), posts(rest), affected);
  }

  /** Returns the outline with the service that the user names in place of the page's components. */
  PageOutline about(Optional<String> service) {
    return service.map(id -> new PageOutline(title, provider, posts, List.of(id))).orElse(this);
  }

  private static Optional<String> name(PageLine line) {
    Matcher matcher = PROVIDER.matcher(line.text().strip());
    return matcher.matches() ? Optional.of(matcher.group("name").strip()) : Optional.empty();
  }

  private static List<String> affected(PageLine line) {
    Matcher matcher = AFFECTED.matcher(line.text().strip());
    return matcher.matches()
        ? Arrays.stream(matcher.group("names").split(",(?![^(]*\\))")).map(String::strip).toList()
        : List.of();
  }

  private static List<PagePost> posts(List<PageLine> lines) {
    List<PagePost> posts = new ArrayList<>();
    List<PageLine> body = new ArrayList<>();
    for (PageLine line : lines) {
      if (POSTED.matcher(line.text().strip()).matches()) {
        posts.add(post(body, Optional.of(line)));
        body.clear();
      } else {
        body.add(line);
      }
    }
    boolean cut = posts.isEmpty() || !heading(trimmed(body)).isEmpty();
    if (cut && !trimmed(body).isEmpty()) {
      posts.add(post(body, Optional.empty()));
    }
    return posts;
  }

  private static PagePost post(List<PageLine> lines, Optional<PageLine> posted) {
    List<PageLine> body = trimmed(lines);
    String heading = heading(body);
    return new PagePost(
        heading, heading.isEmpty() ? body : trimmed(body.subList(1, body.size())), posted);
  }

  private static String heading(List<PageLine> body) {
    String first = body.isEmpty() ? "" : body.get(0).asHeading();
    return STATUS_WORDS.contains(first.toLowerCase(Locale.ROOT)) ? first : "";
  }

  /** Returns the lines without blank ones at the ends. */
  static List<PageLine> trimmed(List<PageLine> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    return List.copyOf(lines.subList(from, to));
  }

  /** Returns the lines as one text, each on a line of its own. */
  static String text(List<PageLine> lines) {
    return lines.stream().map(PageLine::text).collect(Collectors.joining("\n"));
  }
}
