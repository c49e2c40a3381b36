package dev.nines.report.sla;

import dev.nines.contract.Promise;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of cells: the promise's id and what the cell holds, such as {@code uptime_target}. */
final class LiveNames {

  private static final String TOTAL = "total";
  private static final String FEE = "fee";

  /** Excel takes 255 characters; what the cell holds comes behind. */
  private static final int LONGEST = 180;

  private final Map<Promise, String> promises = new HashMap<>();
  private final Map<Integer, String> subjects = new HashMap<>();
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  LiveNames(List<Subject> all) {
    Set<String> prefixes = new HashSet<>(Set.of(TOTAL, FEE));
    for (Subject subject : all) {
      Promise promise = subject.result().promise();
      promises.computeIfAbsent(promise, p -> free(clean(p.id()), prefixes));
    }
    Map<Promise, Long> counts =
        all.stream()
            .collect(Collectors.groupingBy(s -> s.result().promise(), Collectors.counting()));
    for (Subject subject : all) {
      String own = promises.get(subject.result().promise());
      boolean alone = counts.get(subject.result().promise()) == 1;
      subjects.put(subject.number(), alone ? own : own + "_" + subject.number());
    }
  }

  /** Returns the name of a term of a promise. */
  String term(Subject subject, String what) {
    return name(promises.get(subject.result().promise()), what);
  }

  /** Returns the name of a figure of one verdict. */
  String figure(Subject subject, String what) {
    return name(subjects.get(subject.number()), what);
  }

  /** Returns the name of a figure of all verdicts together. */
  String total(String what) {
    return name(TOTAL, what);
  }

  /** Returns a name of its own for a term that is said in words. */
  String words(String promise, String what) {
    return free(clean(promise) + "_" + part(what), used);
  }

  /** Returns the name of a fee. */
  String fee(String what) {
    return free(FEE + "_" + part(what), used);
  }

  // two promises, "a" with "b_c" and "a_b" with "c", must not give one name
  private String name(String prefix, String what) {
    return given.computeIfAbsent(prefix + " " + what, key -> free(prefix + "_" + part(what), used));
  }

  private static String part(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "_");
  }

  private static String clean(String id) {
    String part = part(id.length() > LONGEST ? id.substring(0, LONGEST) : id);
    return Character.isLetter(part.charAt(0)) ? part : "_" + part;
  }

  private static String free(String wanted, Set<String> used) {
    String name = wanted;
    for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = wanted + "_v" + number;
    }
    return name;
  }
}
