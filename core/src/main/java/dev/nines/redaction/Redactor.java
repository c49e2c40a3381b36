package dev.nines.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Replaces words by rules. Where several rules find a word at one place, the one with the longest
 * word does; what was put in place is not looked at again.
 *
 * <p>Counts what it replaces, each text once however often it is asked for. Holds state and is not
 * for several threads.
 */
public final class Redactor {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern BREAK = Pattern.compile("\\R\\s*");

  private record Ordered(int number, RedactionRule rule, Pattern pattern) {}

  private final List<Ordered> rules;
  private final int[] replaced;
  private final Map<String, String> known = new HashMap<>();
  private final List<Map<String, Integer>> numbers = new ArrayList<>();

  private Redactor(List<RedactionRule> rules) {
    this.replaced = new int[rules.size()];
    this.rules =
        IntStream.range(0, rules.size())
            .mapToObj(i -> new Ordered(i, rules.get(i), rules.get(i).pattern()))
            .sorted(Comparator.comparingInt((Ordered o) -> -o.rule().word().length()))
            .toList();
    rules.forEach(rule -> numbers.add(new LinkedHashMap<>()));
  }

  /** Returns a redactor that has replaced nothing yet. */
  public static Redactor of(List<RedactionRule> rules) {
    return new Redactor(rules);
  }

  /** Returns a text with its words replaced; lines stay as many, and a hash stays itself. */
  public String text(String text) {
    String done = known.get(text);
    if (done == null) {
      done = HASH.matcher(text).matches() ? text : replaced(text);
      known.put(text, done);
    }
    return done;
  }

  /** Returns the same without counting it, for what no document shows. */
  public String uncounted(String text) {
    int[] before = replaced.clone();
    String done = HASH.matcher(text).matches() ? text : replaced(text);
    System.arraycopy(before, 0, replaced, 0, before.length);
    return done;
  }

  /**
   * Returns a record, list, map or optional with all texts inside it replaced, whatever it is made
   * of.
   */
  public <T> T in(T value) {
    return new RedactedTree(this::text).of(value);
  }

  /** Returns whether a rule finds a word in a text, such as in what stands in its place. */
  public boolean finds(String text) {
    return rules.stream().anyMatch(rule -> rule.pattern().matcher(text).find());
  }

  /** Returns whether nothing in a tree would be replaced. */
  public boolean leaves(Object value) {
    return new RedactedTree(this::uncounted).of(value).equals(value);
  }

  /** Returns how often each rule replaced something, in the order of the rules. */
  public List<Integer> replaced() {
    return IntStream.of(replaced).boxed().toList();
  }

  private String replaced(String text) {
    List<Hit> hits = hits(text);
    if (hits.isEmpty()) {
      return text;
    }
    StringBuilder done = new StringBuilder();
    int at = 0;
    for (Hit hit : hits) {
      done.append(text, at, hit.from()).append(by(hit, text));
      at = hit.to();
      replaced[hit.rule().number()]++;
    }
    return done.append(text, at, text.length()).toString();
  }

  private record Hit(int from, int to, Ordered rule) {}

  private List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    for (Ordered rule : rules) {
      Matcher matcher = rule.pattern().matcher(text);
      while (matcher.find()) {
        Hit hit = new Hit(matcher.start(), matcher.end(), rule);
        if (hits.stream().noneMatch(h -> h.from() < hit.to() && hit.from() < h.to())) {
          hits.add(hit);
        }
      }
    }
    hits.sort(Comparator.comparingInt(Hit::from));
    return Collections.unmodifiableList(hits);
  }

  // the breaks of lines inside a name stay, so that every place keeps its line
  private String by(Hit hit, String text) {
    String found = text.substring(hit.from(), hit.to());
    Ordered rule = hit.rule();
    String key = found.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    Map<String, Integer> own = numbers.get(rule.number());
    int number = own.computeIfAbsent(key, k -> own.size() + 1);
    StringBuilder put = new StringBuilder(rule.rule().by().replace("#", Integer.toString(number)));
    BREAK.matcher(found).results().forEach(line -> put.append(line.group()));
    return put.toString();
  }
}
