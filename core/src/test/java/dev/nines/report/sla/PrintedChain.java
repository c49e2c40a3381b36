package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a printed chain from its lines and listings alone, exact: a number whose digits go on may
 * stand in a line only if an earlier line says what it comes to.
 */
final class PrintedChain {

  private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?…?)(\u00a0?%)?");
  private static final Fraction TWO = Fraction.of(2);
  private static final Pattern LISTED =
      Pattern.compile("Sum of (?:the shares? of )?([\\d,]+) (value|row|slot|outage|payment)s?.*");
  private static final Pattern RANKS = Pattern.compile("No\\. (\\d+) of .*");
  private static final Pattern BETWEEN =
      Pattern.compile("Between no\\. (\\d+) and no\\. (\\d+) .*");
  private static final Pattern ABOVE = Pattern.compile("Of [\\d,]+ values those above (\\S+)");

  private final List<Listing> listings;
  private final Map<String, Fraction> known = new HashMap<>();
  private final Map<String, List<Fraction>> byLabel = new HashMap<>();
  private final List<Fraction> values = new ArrayList<>();
  private final List<Fraction> fees = new ArrayList<>();
  private Fraction figure = Fraction.ZERO;
  private Fraction credit = Fraction.ZERO;
  private int listing;

  PrintedChain(List<Listing> listings) {
    this.listings = listings;
  }

  /** Follows a step, of which only what is printed is read. */
  void follow(DerivationStep step) {
    String label = step.label();
    Fraction result = step.equals() ? comesTo(label, step) : said(step);
    byLabel.computeIfAbsent(label, key -> new ArrayList<>()).add(result);
    switch (step.kind()) {
      case FIGURE -> figure = result;
      case CREDIT -> credit = step.detail() ? credit : result;
      default -> {}
    }
    if (label.startsWith("Fee, ")) {
      fees.add(result);
    }
    if (label.equals("Value")) {
      values.add(result);
    } else if (step.kind() == DerivationStep.Kind.FIGURE) {
      values.clear();
    }
  }

  /** Returns the figure that the lines come to. */
  Fraction figure() {
    return figure;
  }

  /** Returns the credit that the lines come to. */
  Fraction credit() {
    return credit;
  }

  private Fraction said(DerivationStep step) {
    String text = step.result().text();
    return NUMBER.matcher(text).find() && text.matches("[\\d.,…\\s\u00a0%]+( [A-Za-z]+)?")
        ? exact(text)
        : Fraction.ZERO;
  }

  // "a ÷ b = c, in words: d × e": each part by itself, the last is the result
  private Fraction comesTo(String label, DerivationStep step) {
    Fraction reckoned = null;
    for (String part : step.calculation().split(", (?=[a-z])")) {
      Fraction value = null;
      for (String side : part.split(" = ")) {
        Fraction next = isNumber(side) && value != null ? printed(value, side) : side(label, side);
        if (value != null && next != null) {
          assertThat(next).as("%s: %s", label, part).isEqualTo(value);
        }
        value = next == null ? value : next;
      }
      reckoned = value == null ? reckoned : value;
    }
    assertThat(reckoned).as("%s: %s", label, step.calculation()).isNotNull();
    String result = step.result().text();
    return step.calculation().contains("rounded once")
        ? rounded(reckoned, result)
        : printed(reckoned, result);
  }

  private static boolean isNumber(String side) {
    return side.matches("[\\d.,…]+(\u00a0?%| s| [A-Z]{3})?");
  }

  private Fraction side(String label, String part) {
    Matcher listed = LISTED.matcher(part);
    if (listed.matches()) {
      return sum(label, listed.group(2), Integer.parseInt(listed.group(1).replace(",", "")), part);
    }
    if (part.startsWith("The lowest of") || part.startsWith("The highest of")) {
      return pick(part);
    }
    if (RANKS.matcher(part).matches() || BETWEEN.matcher(part).matches()) {
      return ranked(part);
    }
    if (part.startsWith("Fee of ") || part.startsWith("Fees of ")) {
      Fraction base = Fraction.sum(fees);
      fees.clear();
      return base;
    }
    Matcher above = ABOVE.matcher(part);
    if (above.matches()) {
      Fraction limit = Fraction.parse(above.group(1));
      return Fraction.of(sorted().stream().filter(value -> value.isAbove(limit)).count());
    }
    return ofDowntime(label, part).orElseGet(() -> arithmetic(part));
  }

  private Optional<Fraction> ofDowntime(String label, String part) {
    String service = label.contains(", ") ? label.substring(label.indexOf(", ")) : "";
    List<Fraction> lines = byLabel.getOrDefault("Counted downtime" + service, List.of());
    if (part.startsWith("No impact counts")) {
      return Optional.of(Fraction.ZERO);
    }
    if (part.startsWith("All counted downtime")) {
      return Optional.of(lines.get(lines.size() - 1));
    }
    if (part.startsWith("The longest of") || part.contains("the longest of")) {
      return Optional.of(outages(lines).stream().reduce(Fraction::max).orElseThrow());
    }
    return part.matches("\\d+ outages? counts?")
        ? Optional.of(Fraction.of(outages(lines).size()))
        : Optional.empty();
  }

  // of several lines the last is their sum
  private static List<Fraction> outages(List<Fraction> lines) {
    List<Fraction> counted = lines.size() > 1 ? lines.subList(0, lines.size() - 1) : lines;
    return counted.stream().filter(Fraction::isPositive).toList();
  }

  private Fraction arithmetic(String part) {
    String text = part.substring(part.lastIndexOf(": ") < 0 ? 0 : part.lastIndexOf(": ") + 2);
    if (text.contains(" are left out")) {
      return PocketCalculator.reckon(text.substring(0, text.indexOf(' ')));
    }
    boolean readable = text.matches("[^A-Za-z]*\\d.*") || text.startsWith("(");
    return readable ? PocketCalculator.reckon(filled(text)) : null;
  }

  // names and units away, and for a number whose digits go on what it came to
  private String filled(String text) {
    String plain =
        text.replaceAll("\\((?=[^\\d(])[^()]*\\)", "").replaceAll("\\([A-Z][^()]*\\)", "");
    return NUMBER.matcher(plain).replaceAll(this::known);
  }

  private String known(MatchResult number) {
    String token = number.group();
    if (!token.contains("…")) {
      return Matcher.quoteReplacement(token);
    }
    Fraction exact = known.get(token);
    assertThat(exact).as("what %s comes to, of %s", token, known.keySet()).isNotNull();
    return "(" + exact.numerator() + " ÷ " + exact.denominator() + ")";
  }

  private Fraction exact(String text) {
    return PocketCalculator.reckon(filled(text));
  }

  private Fraction sum(String label, String what, int count, String part) {
    if (what.equals("outage") || what.equals("payment")) {
      List<Fraction> lines = byLabel.get(what.equals("outage") ? label : "Payment");
      return Fraction.sum(lines.subList(lines.size() - count, lines.size()));
    }
    if (what.equals("value")) {
      values.clear();
      values.addAll(column(nextOf("Values that count"), 0));
      assertThat(values).hasSize(count);
      return Fraction.sum(values);
    }
    Listing rows = ofRequests(label);
    assertThat(rows.items()).hasSize(count);
    return Fraction.sum(
        column(rows, label.startsWith("Requests") ? 0 : what.equals("row") ? 1 : 2));
  }

  private Listing nextOf(String title) {
    List<Listing> all = listings.stream().filter(l -> l.title().startsWith(title)).toList();
    return all.get(Math.min(listing++, all.size() - 1));
  }

  private Listing ofRequests(String label) {
    String service = label.contains(", ") ? label.substring(label.indexOf(", ")) : "";
    return listings.stream()
        .filter(l -> l.title().startsWith("Requests by") && l.title().endsWith(service))
        .findFirst()
        .orElseThrow();
  }

  private static List<Fraction> column(Listing listing, int column) {
    return listing.items().stream()
        .map(item -> PocketCalculator.reckon(item.cells().get(column).text()))
        .toList();
  }

  private List<Fraction> sorted() {
    return values.stream().sorted().toList();
  }

  private Fraction pick(String part) {
    List<Fraction> of = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(part);
    while (matcher.find()) {
      of.add(exact(matcher.group()));
    }
    return part.startsWith("The lowest")
        ? of.stream().reduce(Fraction::min).orElseThrow()
        : of.stream().reduce(Fraction::max).orElseThrow();
  }

  private Fraction ranked(String part) {
    Matcher one = RANKS.matcher(part);
    if (one.matches()) {
      return sorted().get(Integer.parseInt(one.group(1)) - 1);
    }
    Matcher two = BETWEEN.matcher(part);
    assertThat(two.matches()).isTrue();
    Fraction low = sorted().get(Integer.parseInt(two.group(1)) - 1);
    Fraction high = sorted().get(Integer.parseInt(two.group(2)) - 1);
    String text = part.substring(part.indexOf(": ") + 2);
    String[] ends = text.split(" \\+ | × \\(| − ");
    assertThat(exact(ends[0])).isEqualTo(low);
    assertThat(exact(ends[2])).isEqualTo(high);
    return exact(text);
  }

  // half a unit of the last digit at most
  private Fraction rounded(Fraction reckoned, String text) {
    Fraction shown = exact(text);
    int digits = new BigDecimal(text.replaceAll("[^0-9.]", "")).scale();
    Fraction half = Fraction.of(BigDecimal.ONE.movePointLeft(digits)).dividedBy(TWO);
    assertThat(shown.minus(reckoned).max(reckoned.minus(shown))).isLessThanOrEqualTo(half);
    return shown;
  }

  /** Remembers what a printed result stands for; it must be cut from it, or be it. */
  private Fraction printed(Fraction reckoned, String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return reckoned;
    }
    Fraction shown = PocketCalculator.reckon(number.group().replace("…", ""));
    if (number.group(1).endsWith("…")) {
      Fraction unit = Fraction.parse(text.contains("%") ? "0.00000001" : "0.000001");
      assertThat(reckoned.minus(shown).signum()).as(text).isNotNegative();
      assertThat(reckoned.minus(shown)).as(text).isLessThan(unit);
      known.put(number.group(), reckoned);
    } else if (isNumber(text)) {
      assertThat(shown).as(text).isEqualTo(reckoned);
    }
    return reckoned;
  }
}
