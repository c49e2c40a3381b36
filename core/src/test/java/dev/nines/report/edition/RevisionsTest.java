package dev.nines.report.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nines.report.Data;
import dev.nines.report.ReportFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionsTest {

  private static final ReportFormat FORMAT =
      ReportFormat.of(ZoneId.of("America/Chicago"), Locale.ENGLISH);

  private static Data.Mapping outage(String from, String to, long counted) {
    return Data.mapping().with("from", from).with("to", to).with("counted", counted);
  }

  private static Data.Mapping report(
      String shown, boolean met, long counted, String credit, List<Data.Mapping> outages) {
    Data.Mapping promise =
        Data.mapping()
            .with("id", "uptime")
            .with("seconds", Data.mapping().with("counted", counted))
            .with("indicator", Data.mapping().with("unit", "percent").with("shown", shown))
            .with("met", met)
            .with("outages", Data.sequence(outages))
            .with("credit", Data.mapping().with("amount", credit).with("currency", "USD"));
    return Data.mapping()
        .with("promises", Data.sequence(List.of(promise)))
        .with("credit", Data.mapping().with("amount", credit).with("currency", "USD"));
  }

  private static final Data.Mapping BEFORE =
      report(
          "99.79",
          false,
          5400,
          "100.00",
          List.of(outage("2025-07-05T20:27:00Z", "2025-07-05T21:57:00Z", 5400)));

  @Test
  void between_sameFigures_nothing() {
    assertThat(Revisions.between(BEFORE, BEFORE, FORMAT)).isEmpty();
  }

  @Test
  void between_anotherOutage_namesEveryFigureThatMoved() {
    Data.Mapping now =
        report(
            "99.91",
            true,
            2400,
            "0.00",
            List.of(outage("2025-07-06T20:00:00Z", "2025-07-06T20:40:00Z", 2400)));
    assertThat(Revisions.between(BEFORE, now, FORMAT))
        .containsExactly(
            new Revision("uptime: promised figure", "99.79\u00a0%", "99.91\u00a0%"),
            new Revision("uptime: verdict", "missed", "met"),
            new Revision("uptime: counted downtime", "1 h 30 min", "40 min"),
            new Revision("uptime: credit", "100.00 USD", "0.00 USD"),
            new Revision(
                "uptime: outage from 6 July 2025, 15:00 CDT to 6 July 2025, 15:40 CDT, counted",
                "",
                "40 min"),
            new Revision("Credit in all", "100.00 USD", "0.00 USD"),
            new Revision(
                "uptime: outage from 5 July 2025, 15:27 CDT to 5 July 2025, 16:57 CDT, counted",
                "1 h 30 min",
                ""));
  }

  @Test
  void between_postmortems_comparesTimes() {
    Data before = incident("2025-07-05T21:57:00Z", 5400, "identified");
    Data now = incident("2025-07-05T21:00:00Z", 1980, "resolved");
    assertThat(Revisions.between(before, now, FORMAT))
        .containsExactly(
            new Revision("Impact end", "5 July 2025, 16:57 CDT", "5 July 2025, 16:00 CDT"),
            new Revision("Impact", "1 h 30 min", "33 min"),
            new Revision("Status", "identified", "resolved"));
  }

  private static Data incident(String end, long seconds, String status) {
    return Data.mapping()
        .with("status", status)
        .with(
            "times",
            Data.mapping()
                .with("impact-start", "2025-07-05T20:27:00Z")
                .with("impact-end", end)
                .with("impact-seconds", seconds));
  }

  @Test
  void between_metrics_comparesMeasurements() {
    assertThat(Revisions.between(metrics(3, "60"), metrics(4, "90.5"), FORMAT))
        .containsExactly(
            new Revision("time-to-restore, 2025-07: number of values", "3", "4"),
            new Revision("time-to-restore, 2025-07: median", "1 min", "1 min 30.5 s"));
  }

  private static Data metrics(int n, String median) {
    Data.Mapping measured =
        Data.mapping()
            .with("measurement", "time-to-restore")
            .with("n", n)
            .with("seconds", Data.mapping().with("median", median));
    return Data.mapping()
        .with(
            "groups",
            Data.sequence(
                List.of(
                    Data.mapping()
                        .with("by", Data.mapping().with("month", "2025-07"))
                        .with("measurements", Data.sequence(List.of(measured))))));
  }

  @Test
  void draft_thatIsApproved_isRefused() {
    Approval approval = new Approval("Jane Doe", LocalDate.of(2025, 8, 4));
    assertThatThrownBy(
            () ->
                new Edition(
                    Optional.of(State.DRAFT), Optional.of(approval), Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a draft is not approved");
  }
}
