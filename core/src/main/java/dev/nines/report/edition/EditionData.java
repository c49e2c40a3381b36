package dev.nines.report.edition;

import dev.nines.report.Data;
import java.util.ArrayList;
import java.util.List;

/** What a document says of itself, for programs. */
public final class EditionData {

  private final Edition edition;

  /** Makes the data of an edition. */
  public EditionData(Edition edition) {
    this.edition = edition;
  }

  /** Returns the keys {@code state}, {@code approved}, {@code revisions} and {@code redacted}. */
  public Data.Mapping data() {
    Data.Mapping data = Data.mapping();
    if (edition.state().isPresent()) {
      data = data.with("state", edition.state().get().word());
    }
    if (edition.approval().isPresent()) {
      Approval approval = edition.approval().get();
      data =
          data.with(
              "approved",
              Data.mapping().with("by", approval.by()).with("on", approval.on().toString()));
    }
    if (edition.revisions().isPresent()) {
      data = data.with("revisions", revisions(edition.revisions().get()));
    }
    return edition.redacted().isEmpty() ? data : data.with("redacted", redacted());
  }

  private static Data.Mapping revisions(Revisions revisions) {
    return Data.mapping()
        .with("file", revisions.file())
        .with("sha256", revisions.sha256())
        .with(
            "changes", Data.sequence(revisions.changes().stream().map(EditionData::one).toList()));
  }

  private static Data.Mapping one(Revision revision) {
    return Data.mapping()
        .with("what", revision.what())
        .with("before", revision.before())
        .with("now", revision.now());
  }

  private Data redacted() {
    List<Data.Mapping> rules = new ArrayList<>();
    for (int replaced : edition.redacted()) {
      rules.add(Data.mapping().with("rule", rules.size() + 1).with("replaced", replaced));
    }
    return Data.sequence(rules);
  }
}
