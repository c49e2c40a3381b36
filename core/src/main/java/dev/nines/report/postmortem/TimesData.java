package dev.nines.report.postmortem;

import dev.nines.report.Data;
import dev.nines.response.IncidentTimes;
import dev.nines.response.Phase;
import dev.nines.time.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The times of an incident for programs: how long its impact lasted, and its phases. */
final class TimesData {

  private final IncidentTimes times;

  TimesData(Scene scene) {
    this.times = scene.times();
  }

  Data.Mapping data() {
    Data.Mapping data = Data.mapping();
    if (times.start().isPresent()) {
      data = data.with("impact-start", times.start().get().at().toString());
    }
    if (times.end().isPresent()) {
      data = data.with("impact-end", times.end().get().at().toString());
    }
    return data.with("open", times.open())
        .with("impact-seconds", seconds(times.impactLength()))
        .with("windows", Data.sequence(windows()))
        .with("phases", Data.sequence(times.phases().stream().map(TimesData::phase).toList()));
  }

  // the union: what overlaps or touches is one
  private List<Data.Mapping> windows() {
    return times.impact().intervals().stream().map(TimesData::window).toList();
  }

  private static Data.Mapping window(Interval window) {
    return Data.mapping().with("from", window.from().toString()).with("to", window.to().toString());
  }

  private static Data.Mapping phase(Phase phase) {
    List<String> names = phase.names().stream().map(TimesData::word).toList();
    Data.Mapping data =
        Data.mapping()
            .with("phases", Data.texts(names))
            .with("from", word(phase.first()))
            .with("to", word(phase.last()));
    if (phase.isNegative()) {
      return data.with("negative", true);
    }
    Data.Mapping length = data.with("seconds", seconds(phase.length()));
    return phase.open() ? length.with("open", true) : length;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whole seconds as a number, others as the text of a decimal. */
  static Data seconds(Duration length) {
    if (length.getNano() == 0) {
      return new Data.Whole(BigInteger.valueOf(length.getSeconds()));
    }
    BigDecimal exact =
        BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    return new Data.Text(exact.stripTrailingZeros().toPlainString());
  }
}
