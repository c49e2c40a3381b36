package dev.nines.report.sla;

import dev.nines.contract.Promise;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of cells: the promise's id and what the cell holds, such as {@code uptime_target}. */
final class LiveNames {

  private final Map<Promise, String> promises = new HashMap<>();
  private final Map<Integer, String> subjects = new HashMap<>();

  LiveNames(List<Subject> all) {
    Set<String> used = new HashSet<>();
    for (Subject subject : all) {
      Promise promise = subject.result().promise();
      promises.computeIfAbsent(promise, p -> free(p.id(), used));
    }
    for (Subject subject : all) {
      String own = promises.get(subject.result().promise());
      boolean alone = all.stream().filter(s -> isOfSame(s, subject)).count() == 1;
      subjects.put(subject.number(), alone ? own : own + "_" + subject.number());
    }
  }

  /** Returns the name of a term of a promise. */
  String term(Subject subject, String what) {
    return promises.get(subject.result().promise()) + "_" + what;
  }

  /** Returns the name of a figure of one verdict. */
  String figure(Subject subject, String what) {
    return subjects.get(subject.number()) + "_" + what;
  }

  private static boolean isOfSame(Subject a, Subject b) {
    return a.result().promise().equals(b.result().promise());
  }

  private static String free(String id, Set<String> used) {
    String clean = id.replaceAll("[^A-Za-z0-9]", "_");
    String first = Character.isLetter(clean.charAt(0)) ? clean : "_" + clean;
    String name = first;
    for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = first + "_v" + number;
    }
    return name;
  }
}
