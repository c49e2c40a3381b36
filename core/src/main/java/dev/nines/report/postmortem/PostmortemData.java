package dev.nines.report.postmortem;

import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.report.Data;
import dev.nines.report.FileData;
import dev.nines.report.sla.SlaData;
import dev.nines.report.sla.SlaView;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the data of a postmortem for programs: the keys of an incident file, then its times, what
 * it cost a contract and the problems, as docs/json.md says.
 *
 * <p>What a document for customers leaves out is left out here as well.
 */
public final class PostmortemData {

  private static final int VERSION = 1;

  private final Scene scene;

  PostmortemData(Scene scene) {
    this.scene = scene;
  }

  /** Returns the data of a postmortem. */
  public static Data.Mapping of(PostmortemInput input) {
    return Visible.isWithheld(input) ? withheld() : new PostmortemData(new Scene(input)).data();
  }

  private static Data.Mapping withheld() {
    return Data.mapping()
        .with("nines", VERSION)
        .with("audience", "customer")
        .with("withheld", true);
  }

  private Data.Mapping data() {
    Data.Mapping data =
        Data.mapping()
            .with("nines", VERSION)
            .and(new IncidentData(scene).data())
            .with("inputs", Data.sequence(inputs()))
            .and(asOf())
            .with("times", new TimesData(scene).data())
            .with("left-out", scene.leftOut().data());
    return data.and(effect()).with("problems", Data.sequence(problems()));
  }

  private List<Data.Mapping> inputs() {
    return scene.input().inputs().stream().map(FileData::input).toList();
  }

  // only where it changes a figure
  private Data.Mapping asOf() {
    return scene.times().open()
        ? Data.mapping().with("as-of", scene.input().asOf().toString())
        : Data.mapping();
  }

  private Data.Mapping effect() {
    return scene
        .input()
        .effect()
        .map(result -> Data.mapping().with("effect", effect(result)))
        .orElseGet(Data::mapping);
  }

  // the promises that were touched, as the SLA report gives them; a ledger would quote the source
  private Data.Mapping effect(SlaResult result) {
    SlaView view = SlaView.of(result, List.of(), scene.format()).withoutLedger();
    Data.Sequence all = (Data.Sequence) SlaData.of(view).entries().get("promises");
    List<PromiseResult> touched = scene.touched();
    List<Data> promises = new ArrayList<>();
    for (int i = 0; i < result.promises().size(); i++) {
      if (touched.contains(result.promises().get(i))) {
        promises.add(all.items().get(i));
      }
    }
    return Data.mapping()
        .with("contract", result.contract().id())
        .with("promises", Data.sequence(promises));
  }

  private List<Data.Mapping> problems() {
    return scene.problems().stream().map(FileData::problem).toList();
  }
}
