package dev.nines.report.sla;

import dev.nines.credit.OutageEffect;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each counted outage changed: figure and credit with it and without it, and its share. */
final class EffectsSheet {

  private final SlaSheets.SheetMaker maker;
  private final List<EffectRow> effects;

  EffectsSheet(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.maker = maker;
    Map<Integer, List<EffectRow>> rows = EffectRow.bySubject(subjects);
    this.effects =
        subjects.stream()
            .flatMap(subject -> rows.getOrDefault(subject.number(), List.of()).stream())
            .toList();
  }

  /** Returns the sheet; absent where no outage changed anything. */
  Optional<Sheet> sheet() {
    return effects.stream().anyMatch(EffectRow::isAny)
        ? Optional.of(
            maker
                .sheet("effects", columns(), effects.stream().map(this::row).toList(), List.of())
                .withNotes(notes()))
        : Optional.empty();
  }

  private List<Column> columns() {
    return List.of(
        maker.right("no", 5),
        maker.left("subject", 20),
        maker.left("start", 18),
        maker.left("what", 44),
        maker.right("counted", 12),
        maker.right("figure-with", 14),
        maker.right("figure-without", 14),
        maker.right("credit-with", 14),
        maker.right("credit-without", 14),
        maker.right("credit-share", 14));
  }

  private Row row(EffectRow effect) {
    OutageRow row = effect.row();
    Outage outage = row.outage();
    PromiseView words = row.subject().view();
    return Row.of(
        words.number(Fraction.of(row.number())),
        Cell.of(row.subject().name()),
        Cells.moment(maker.format().deadline(outage.span().from()), outage.span().from()),
        Cell.of(words.titleOf(outage)),
        words.length(outage.counted()),
        effect.figureWith(),
        effect.figureWithout(),
        effect.creditWith().orElse(Cells.EMPTY),
        effect.creditWithout().orElse(Cells.EMPTY),
        effect.share().map(words::money).orElse(Cells.EMPTY));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(maker.text("note.effects"));
    if (effects.stream().anyMatch(EffectRow::isOfTooMany)) {
      String most = maker.format().number(OutageEffect.MOST_SHARED);
      notes.add(maker.text("effect.shared.too-many", most));
    }
    return notes;
  }
}
