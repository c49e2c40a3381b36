package dev.nines.report.sla;

import dev.nines.contract.Combine;
import java.util.List;
import java.util.Locale;

/** Says how the credits of several promises come together. */
final class CombineWords {

  private final PromiseView view;

  CombineWords(PromiseView view) {
    this.view = view;
  }

  String sentence() {
    Combine combine = view.contract().combine();
    String tree = Sentences.capital(node(combine.root()));
    return view.text(
        combine.perIncident() ? "term.combine.per-incident" : "term.combine.says", tree);
  }

  private String node(Combine.Node node) {
    if (node instanceof Combine.Node.Leaf leaf) {
      return leaf.promise();
    }
    Combine.Node.Group group = (Combine.Node.Group) node;
    String how = group.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<String> members = group.members().stream().map(this::node).toList();
    String key = "term.combine." + how;
    return members.isEmpty()
        ? view.text(key, view.text("term.combine.all"))
        : view.text(key, view.format().list(members));
  }
}
