package dev.nines.readers.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the labels of a postmortem say of the whole, by the names that people use.
 *
 * @param all the labels, those of the front matter first
 */
record Labels(List<Label> all) {

  static final List<String> ID = List.of("id", "incident id", "uuid", "reference");
  static final List<String> TITLE = List.of("title", "name");
  static final List<String> DATE = List.of("date", "incident date", "date of incident", "day");
  static final List<String> SEVERITY = List.of("severity", "sev", "priority", "incident severity");
  static final List<String> SERVICES =
      List.of(
          "services",
          "service",
          "affected services",
          "affected service",
          "service affected",
          "services affected",
          "components",
          "component");
  static final List<String> START =
      List.of("start", "start time", "started", "started at", "impact start", "impact start time");
  static final List<String> END =
      List.of("end", "end time", "ended", "ended at", "impact end", "impact end time");
  static final List<String> STATUS = List.of("status");
  static final List<String> AUDIENCE = List.of("audience");

  Labels {
    all = List.copyOf(all);
  }

  Optional<Label> first(List<String> names) {
    return every(names).findFirst();
  }

  Optional<String> value(List<String> names) {
    return first(names).map(Label::value);
  }

  /** Returns the labels of any of some names, in the order of the document. */
  Stream<Label> every(List<String> names) {
    return all.stream().filter(label -> names.contains(label.name()));
  }

  /** Returns the names of services, parted by commas or one by one. */
  List<String> services() {
    return every(SERVICES)
        .flatMap(label -> Stream.of(label.value().split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
