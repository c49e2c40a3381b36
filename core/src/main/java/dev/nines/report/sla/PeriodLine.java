package dev.nines.report.sla;

import dev.nines.money.Money;
import dev.nines.report.Mark;
import dev.nines.time.Interval;
import dev.nines.uptime.Verdict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One promise over the same services in each of its periods, oldest first.
 *
 * @param name what it is, without a period
 * @param subjects its periods, at least one
 */
record PeriodLine(String name, List<Subject> subjects) {

  /** Fewer periods are shown one by one and make no picture. */
  static final int FEWEST = 3;

  /** More periods have no room side by side. */
  static final int MOST = 24;

  PeriodLine {
    subjects = List.copyOf(subjects);
  }

  /** Returns the lines of a report that has several periods; none for another one. */
  static List<PeriodLine> of(SlaView view, List<Subject> subjects) {
    List<List<Subject>> lines = new ArrayList<>();
    for (Subject subject : subjects) {
      lines.stream()
          .filter(line -> line.get(0).isLike(subject))
          .findFirst()
          .orElseGet(() -> started(lines))
          .add(subject);
    }
    boolean several = lines.stream().anyMatch(line -> line.size() >= FEWEST);
    return several ? lines.stream().map(line -> of(view, line, lines.size())).toList() : List.of();
  }

  private static List<Subject> started(List<List<Subject>> lines) {
    List<Subject> line = new ArrayList<>();
    lines.add(line);
    return line;
  }

  private static PeriodLine of(SlaView view, List<Subject> line, int lines) {
    PromiseView first = line.get(0).view();
    String name = lines == 1 ? first.serviceNames() : Subject.name(first, view.result().promises());
    return new PeriodLine(name, line);
  }

  /** Returns the words of its first period. */
  PromiseView words() {
    return subjects.get(0).view();
  }

  Optional<Mark> mark() {
    return subjects.get(0).mark();
  }

  /** Returns its periods that missed the target. */
  List<Subject> missed() {
    return subjects.stream().filter(s -> s.result().verdict() == Verdict.MISSED).toList();
  }

  /** Returns what all periods together owe; absent without a currency. */
  Optional<Money> credit() {
    return Subject.credit(subjects);
  }

  /** Returns the short name of a period: {@code Jul} of a calendar month, else the whole name. */
  static String brief(Subject subject) {
    PromiseView view = subject.view();
    ZoneId zone = view.contract().zone();
    Interval period = subject.result().period();
    LocalDate first = period.from().atZone(zone).toLocalDate();
    if (PeriodName.isMonth(period, zone)) {
      return view.text("month.short." + first.getMonthValue());
    }
    boolean quarter = view.periodName().matches("\\S+ \\d{4}");
    return quarter ? view.periodName() : view.format().dateBriefNoYear(first);
  }
}
