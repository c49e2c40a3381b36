package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one verdict is about: a promise over services in one period, with the letter by which a
 * document means it.
 *
 * @param view the result and its words
 * @param number its place in the report, from 1
 * @param several whether the report has more than this one
 * @param letter its letter; absent where the report has one subject
 * @param name its name; with the period where the report has several
 * @param period the name of its period where the report has several; else empty
 * @param asOf "now"
 */
record Subject(
    PromiseView view,
    int number,
    boolean several,
    Optional<String> letter,
    String name,
    String period,
    Instant asOf) {

  private static final int LETTERS = 26;

  Subject {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(letter, "letter");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** Returns what is owed for all of them together; absent where the contract pays no money. */
  static Optional<Money> credit(List<Subject> subjects) {
    return subjects.stream()
        .flatMap(subject -> subject.result().credit().amount().stream())
        .reduce(Money::plus);
  }

  /** Returns the one subject of something that is about nothing else. */
  static Subject alone(PromiseView view, Instant asOf) {
    return new Subject(view, 1, false, Optional.empty(), "", "", asOf);
  }

  /** Returns the subjects of a report, in its order. */
  static List<Subject> of(SlaView view) {
    List<PromiseResult> results = view.result().promises();
    Map<List<String>, String> letters = letters(results);
    boolean severalPeriods = results.stream().map(PromiseResult::period).distinct().count() > 1;
    IncidentTitles titles = new IncidentTitles(view.result().facts());
    List<Subject> subjects = new ArrayList<>();
    for (PromiseResult result : results) {
      PromiseView own = new PromiseView(result, titles, view.format());
      String period = severalPeriods ? own.periodName() : "";
      String name = name(own, results);
      String full = severalPeriods ? own.text("subject.in-period", name, period) : name;
      Optional<String> letter =
          letters.size() > 1 ? Optional.of(letters.get(key(result))) : Optional.empty();
      int number = subjects.size() + 1;
      subjects.add(
          new Subject(own, number, results.size() > 1, letter, full, period, view.result().asOf()));
    }
    return subjects;
  }

  /** Returns the result. */
  PromiseResult result() {
    return view.result();
  }

  /** Returns whether its period is not over. */
  boolean isRunning() {
    return asOf.isBefore(result().period().to());
  }

  /** Returns the same subject with another result of it. */
  Subject of(PromiseResult other) {
    PromiseView words = new PromiseView(other, view.titles(), view.format());
    return new Subject(words, number, several, letter, name, period, asOf);
  }

  /** Returns its letter as a sign before a text. */
  Optional<Mark> mark() {
    return letter.map(Mark.Letter::new);
  }

  /** Returns whether a result is about the same promise, service and period. */
  boolean isOf(PromiseResult other) {
    return result().promise().id().equals(other.promise().id())
        && result().single().equals(other.single())
        && result().period().equals(other.period());
  }

  /** Returns whether both are about the same promise and services, whatever the period. */
  boolean isLike(Subject other) {
    return key(result()).equals(key(other.result()));
  }

  /** Returns an id that no other subject has, for a kind of section. */
  String id(String kind) {
    return !several ? kind : kind + "-" + number;
  }

  /**
   * Returns a section about it. Its letter stands for its name; without one the heading names it
   * where the report has several.
   */
  Section section(String kind, String heading, String note, List<Block> blocks) {
    String about = letter.isPresent() ? period : name;
    boolean plain = !several || about.isEmpty();
    String title = plain ? heading : view.text("subject.heading", heading, about);
    return new Section(id(kind), title, note, Section.Layout.FULL, mark(), blocks);
  }

  private static Map<List<String>, String> letters(List<PromiseResult> results) {
    Map<List<String>, String> letters = new LinkedHashMap<>();
    boolean few = results.stream().map(Subject::key).distinct().count() <= LETTERS;
    for (PromiseResult result : results) {
      int next = letters.size();
      letters.putIfAbsent(
          key(result), few ? Character.toString('A' + next) : Integer.toString(next + 1));
    }
    return letters;
  }

  private static List<String> key(PromiseResult result) {
    List<String> key = new ArrayList<>(result.services());
    key.add(0, result.promise().id());
    return key;
  }

  // what tells the subjects apart: services, promise, or both
  static String name(PromiseView view, List<PromiseResult> results) {
    boolean onePromise = results.stream().map(r -> r.promise().id()).distinct().count() == 1;
    long services = results.stream().map(PromiseResult::services).distinct().count();
    boolean oneService = services == 1;
    boolean eachItsOwn = services == results.stream().map(Subject::key).distinct().count();
    if (onePromise || (eachItsOwn && !oneService)) {
      return view.serviceNames();
    }
    return oneService
        ? view.promise().id()
        : view.text("subject.of-services", view.serviceNames(), view.promise().id());
  }
}
