package dev.nines.report.postmortem;

import dev.nines.model.ActionItem;
import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.InputFile;
import dev.nines.model.PublishedUpdate;
import dev.nines.problem.Problem;
import dev.nines.report.Cell;
import dev.nines.report.Plot;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.response.IncidentTimes;
import dev.nines.response.Phase;
import dev.nines.time.Interval;
import java.util.List;
import java.util.Optional;

/**
 * The sheets that hold records row by row: timeline, phases, impact, actions, updates and so on.
 */
final class RecordSheets {

  private final Scene scene;
  private final Words words;

  RecordSheets(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  Sheet timeline() {
    SheetMaker maker =
        new SheetMaker(scene, "timeline")
            .left("time", 20)
            .right("since", 12)
            .left("event", 60)
            .left("marks", 24)
            .left("audience", 10)
            .left("place", 20);
    TimelinePart part = new TimelinePart(scene);
    for (TimelineRow row : part.rows()) {
      maker.row(
          maker.moment(row.at()),
          maker.length(scene.times().sinceStart(row.at())),
          Cell.of(row.text()),
          Cell.of(part.marks(row)),
          maker.audience(row.internal()),
          scene.place(row.place()));
    }
    return maker.sheet();
  }

  Sheet phases() {
    SheetMaker maker =
        new SheetMaker(scene, "phases")
            .left("phase", 30)
            .left("from-mark", 16)
            .left("to-mark", 16)
            .left("from", 20)
            .left("to", 20)
            .right("length", 12);
    PhaseBar bar = new PhaseBar(scene);
    for (Phase phase : scene.times().phases()) {
      maker.row(
          Cell.of(bar.name(phase)).with(Tone.STRONG),
          Cell.of(bar.milestone(phase.first(), false)),
          Cell.of(bar.milestone(phase.last(), false)),
          maker.moment(phase.from()),
          phase.open() ? Cell.of(words.text("open")) : maker.moment(phase.to()),
          phase.isNegative() ? Cell.of(bar.length(phase)) : maker.length(phase.length()));
    }
    return scene.times().phases().isEmpty()
        ? maker.sheet()
        : maker.summed("length").with(plot(bar));
  }

  private List<Plot> plot(PhaseBar bar) {
    List<Phase> phases = scene.times().phases();
    List<String> lengths =
        phases.stream()
            .map(phase -> words.text("plot.phase", bar.name(phase), bar.length(phase)))
            .toList();
    return List.of(
        new Plot(
            Plot.Kind.BARS,
            words.text("plot.phases"),
            words.text("plot.phases.alternative", words.comma(lengths)),
            words.text("sheet.phases"),
            "phase",
            List.of(new Plot.Series("length", Plot.Meaning.FIGURE)),
            0,
            phases.size() - 1));
  }

  Sheet impact() {
    SheetMaker maker =
        new SheetMaker(scene, "impact")
            .left("services", 24)
            .left("level", 20)
            .left("from", 20)
            .left("to", 20)
            .right("length", 12)
            .left("cause", 14)
            .right("affected", 10)
            .left("place", 20);
    for (ImpactWindow window : IncidentTimes.windows(scene.incident())) {
      Interval span = IncidentTimes.span(window, scene.input().asOf());
      maker.row(
          maker.words(Optional.of(words.comma(scene.services().names(window)))),
          Cell.of(Words.capital(scene.services().level(window))),
          maker.moment(span.from()),
          window.isOpen() ? Cell.of(words.text("open")) : maker.moment(span.to()),
          maker.length(span.length()),
          maker.words(window.cause()),
          affected(window),
          scene.place(window.provenance().location()));
    }
    return maker.sheet();
  }

  private Cell affected(ImpactWindow window) {
    return window
        .affected()
        .map(share -> Cell.of(scene.format().percent(share.times(100)), new Value.Share(share)))
        .orElseGet(scene::absent);
  }

  Sheet actions() {
    SheetMaker maker =
        new SheetMaker(scene, "actions")
            .right("number", 6)
            .left("text", 60)
            .left("action-kind", 12)
            .left("owner", 16)
            .left("due", 14)
            .left("action-status", 14)
            .left("link", 24)
            .left("audience", 10)
            .left("place", 20);
    int number = 0;
    for (ActionItem action : scene.incident().actions()) {
      number++;
      maker.row(
          maker.number(number),
          Cell.of(action.text()),
          maker.words(action.kind()),
          maker.words(action.owner()),
          due(action),
          action.status().map(ActionsPart::status).orElseGet(scene::absent),
          maker.words(action.link()),
          maker.audience(action.audience() == Audience.INTERNAL),
          scene.place(action.provenance().location()));
    }
    return maker.sheet();
  }

  private Cell due(ActionItem action) {
    return action
        .due()
        .map(day -> Cell.of(scene.format().dateBrief(day), new Value.Day(day)))
        .orElseGet(scene::absent);
  }

  Sheet updates() {
    SheetMaker maker =
        new SheetMaker(scene, "updates")
            .left("time", 20)
            .left("update-status", 14)
            .left("text", 60)
            .left("remark", 16)
            .left("audience", 10)
            .left("place", 20);
    UpdatesPart part = new UpdatesPart(scene);
    for (PublishedUpdate update : part.updates()) {
      maker.row(
          maker.moment(update.at().at()),
          maker.words(update.status()),
          Cell.of(part.text(update)),
          part.remark(update).orElseGet(() -> Cell.of("")),
          maker.audience(update.audience() == Audience.INTERNAL),
          scene.place(update.provenance().location()));
    }
    return maker.sheet();
  }

  Sheet problems() {
    SheetMaker maker =
        new SheetMaker(scene, "problems")
            .right("number", 6)
            .left("severity", 10)
            .left("code", 24)
            .left("problem", 70)
            .left("found", 24)
            .left("allowed", 24)
            .left("place", 20);
    int number = 0;
    for (Problem problem : scene.problems()) {
      number++;
      maker.row(
          maker.number(number),
          Cell.of(words.text("severity-word." + problem.severity().word())),
          Cell.of(problem.code().id()).with(Tone.CODE),
          Cell.of(scene.format().say(problem.message())),
          Cell.of(problem.found()),
          Cell.of(scene.format().say(problem.allowed())),
          scene.place(problem.location()));
    }
    return maker.sheet();
  }

  Sheet sources() {
    SheetMaker maker =
        new SheetMaker(scene, "sources")
            .left("file", 24)
            .left("read-as", 24)
            .right("records", 10)
            .left("first", 20)
            .left("last", 20)
            .left("sha-256", 66);
    for (InputFile input : scene.input().inputs()) {
      maker.row(
          Cell.of(input.file()).with(Tone.STRONG),
          Cell.of(scene.format().say(input.readAs())),
          maker.number(input.records()),
          maker.moment(input.span().map(Interval::from)),
          maker.moment(input.span().map(Interval::to)),
          Cell.of(input.sha256()).with(Tone.CODE));
    }
    return maker.summed("records");
  }
}
