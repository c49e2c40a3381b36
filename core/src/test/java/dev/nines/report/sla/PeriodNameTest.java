package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.report.ReportFormat;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNameTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a year,                en, 2025-01-01, 2026-01-01, 2025",
    "a year in Spanish,     es, 2025-01-01, 2026-01-01, 2025",
    "a year in Japanese,    ja, 2025-01-01, 2026-01-01, 2025年",
    "a quarter,             en, 2025-07-01, 2025-10-01, Q3 2025",
    "a quarter in Japanese, ja, 2025-07-01, 2025-10-01, 2025年第3四半期",
  })
  void of_wholeMonths_namesTheYearOrTheQuarter(
      String name, String language, String from, String to, String shown) {
    Interval period =
        Interval.of(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
    ReportFormat format = ReportFormat.of(ZoneOffset.UTC, Locale.forLanguageTag(language));

    assertThat(PeriodName.of(period, ZoneOffset.UTC, format)).isEqualTo(shown);
  }
}
