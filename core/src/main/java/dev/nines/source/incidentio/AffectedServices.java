package dev.nines.source.incidentio;

import dev.nines.source.api.ApiRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the services of an incident among the fields that each organisation defines. */
final class AffectedServices {

  private static final Pattern NAME =
      Pattern.compile("(affected |impacted )?(services?|components?|products?)");

  private AffectedServices() {}

  /** Returns the values of the fields that are called services, components or products. */
  static List<String> of(ApiRecord incident) {
    return incident.records("custom_field_entries").stream()
        .filter(AffectedServices::isOfServices)
        .flatMap(entry -> entry.records("values").stream())
        .flatMap(value -> word(value).stream())
        .toList();
  }

  private static boolean isOfServices(ApiRecord entry) {
    return entry
        .record("custom_field")
        .flatMap(field -> field.text("name"))
        .filter(name -> NAME.matcher(name.toLowerCase(Locale.ROOT)).matches())
        .isPresent();
  }

  private static Optional<String> word(ApiRecord value) {
    return value
        .record("value_catalog_entry")
        .flatMap(entry -> entry.text("name"))
        .or(() -> value.record("value_option").flatMap(option -> option.text("value")))
        .or(() -> value.text("value_text"));
  }
}
