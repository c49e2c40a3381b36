package dev.nines.source.alertmanager;

import dev.nines.model.Provenance;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.Elapsed;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.ToolFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads alerts. One alert is told again and again while it fires, and once more when it is over:
 * what is told of one fingerprint and one start is one alert, and the latest word of it counts.
 */
final class AlertmanagerFormat implements ToolFormat {

  private final Reading reading;
  private final Map<String, Alert> alerts = new LinkedHashMap<>();

  AlertmanagerFormat(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Set<String> lists() {
    return Set.of("alerts");
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    return bare.holds("labels") && bare.holds("startsAt")
        ? Optional.of("alerts")
        : Optional.empty();
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    return Elapsed.number(page, "truncatedAlerts")
        .filter(left -> left > 0)
        .map(
            left ->
                new Provenance(
                    page.locationOf("truncatedAlerts"), "\"truncatedAlerts\" is " + left));
  }

  @Override
  public void take(String list, ApiRecord record) {
    Alert.read(record, reading.log())
        .ifPresent(alert -> alerts.merge(alert.id(), alert, Alert::withLaterWord));
  }

  @Override
  public void end() {
    alerts.values().forEach(alert -> alert.addTo(reading));
  }
}
