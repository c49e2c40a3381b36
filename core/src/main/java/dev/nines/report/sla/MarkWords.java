package dev.nines.report.sla;

import java.util.List;

/** Names the marks between which a time runs. */
final class MarkWords {

  private final PromiseView view;

  MarkWords(PromiseView view) {
    this.view = view;
  }

  /** Returns the names of marks, of several that the earliest counts. */
  String of(List<String> marks, String own) {
    List<String> names = marks.isEmpty() ? List.of(own) : marks;
    String list = view.format().list(names.stream().map(this::mark).toList());
    return names.size() == 1 ? list : view.text("term.ends.earliest", list);
  }

  private String mark(String name) {
    return view.format().words().has("mark." + name)
        ? view.text("mark." + name)
        : view.text("term.ends.mark", name);
  }
}
