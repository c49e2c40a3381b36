package dev.nines.report.sla;

import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.credit.SlaResult;
import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.ReportFormat;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** What stands above and below the report: title, to whom, what it was made of. */
final class SlaHead {

  private final SlaView view;
  private final SlaResult result;
  private final ReportFormat format;
  private final Contract contract;

  SlaHead(SlaView view) {
    this.view = view;
    this.result = view.result();
    this.format = view.format();
    this.contract = result.contract();
  }

  Document.Head head(String titleKey) {
    return new Document.Head(
        contract.provider(),
        format.text("head.contract", contract.id()),
        format.text(titleKey, period()),
        status(),
        running());
  }

  private String period() {
    return PeriodName.of(result.period(), contract.zone(), format);
  }

  private List<Cell> status() {
    List<Cell> status = new ArrayList<>();
    status.add(Cells.strong(services()));
    if (!contract.customer().shown().isEmpty()) {
      status.add(Cell.of(format.text("head.customer", contract.customer().shown())));
    }
    List<String> promises =
        result.promises().stream().map(p -> p.promise().id()).distinct().toList();
    if (promises.size() == 1) {
      status.add(Cells.quiet(format.text("head.promise", promises.get(0))));
    }
    if (result.promises().stream().anyMatch(p -> p.provisional())) {
      String provisional = format.text("head.provisional", format.moment(result.asOf()));
      status.add(Cell.of(provisional).with(Tone.CAUTION));
    }
    return status;
  }

  private String running() {
    return contract.customer().shown().isEmpty()
        ? services()
        : format.text("head.running", services(), contract.customer().shown());
  }

  // one is named, several are counted
  private String services() {
    List<String> ids =
        result.promises().stream().flatMap(p -> p.services().stream()).distinct().toList();
    List<CoveredService> services =
        contract.services().stream()
            .filter(service -> ids.isEmpty() || ids.contains(service.id()))
            .toList();
    return services.size() == 1
        ? services.get(0).name()
        : format.count("head.services", services.size());
  }

  /** Returns the foot of a letter, which lists no sources. */
  Document.Footer letterFooter() {
    Document.Footer foot = footer();
    SourcesSection sources = new SourcesSection(view);
    return sources.isListed()
        ? new Document.Footer(format.text("letter.footer"), foot.rules())
        : foot;
  }

  Document.Footer footer() {
    String rules = format.text("footer.rules", format.zoneLine(result.period()));
    String asOf =
        result.asOfMatters() ? format.text("footer.as-of", format.moment(result.asOf())) : "";
    return new Document.Footer(new SourcesSection(view).foot(), rules + asOf);
  }
}
