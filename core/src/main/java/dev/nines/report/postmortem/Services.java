package dev.nines.report.postmortem;

import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.credit.SlaResult;
import dev.nines.downtime.Attribution;
import dev.nines.downtime.ServiceFacts;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.response.IncidentTimes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the services of an incident are called: as the contract names them, else in the words of the
 * record.
 */
final class Services {

  /** Names that are written out; the rest is counted. */
  private static final int MOST = 4;

  private final Incident incident;
  private final Optional<Contract> contract;
  private final Map<String, ServiceFacts> attributed;
  private final Words words;

  private Services(Incident incident, Optional<Contract> contract, Words words) {
    this.incident = incident;
    this.contract = contract;
    this.words = words;
    this.attributed =
        contract
            .map(
                c ->
                    Attribution.attribute(
                            Facts.ofRecords(List.of(incident), List.of(), List.of()), c.services())
                        .services())
            .orElse(Map.of());
  }

  static Services of(PostmortemInput input, Words words) {
    return new Services(input.incident(), input.effect().map(SlaResult::contract), words);
  }

  /** Returns the names of all services with impact; empty where none is stated. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    IncidentTimes.windows(incident).forEach(window -> names.addAll(names(window)));
    return List.copyOf(names);
  }

  /** Returns the names of the services of a window; empty where none is stated. */
  List<String> names(ImpactWindow window) {
    List<String> inContract =
        attributed.entrySet().stream()
            .filter(entry -> holds(entry.getValue(), window))
            .map(entry -> contract.orElseThrow().service(entry.getKey()).name())
            .toList();
    return inContract.isEmpty() ? window.services() : inContract;
  }

  private static boolean holds(ServiceFacts facts, ImpactWindow window) {
    return facts.windows().stream().anyMatch(recorded -> recorded.window().equals(window));
  }

  /** Returns {@code 1 of 1 service in the contract}; absent without contract or service of it. */
  Optional<String> share() {
    long all = attributed.size();
    List<String> names = names();
    long hit =
        contract.stream()
            .flatMap(c -> c.services().stream())
            .map(CoveredService::name)
            .filter(names::contains)
            .count();
    return hit == 0
        ? Optional.empty()
        : Optional.of(words.count("services.of", all, Long.toString(hit), Long.toString(all)));
  }

  /** Returns the names as one text, the first few written out; empty for none. */
  String inWords(List<String> names) {
    if (names.size() <= MOST) {
      return words.and(names);
    }
    String more = words.count("services.more", names.size() - (MOST - 1));
    return words.text("and", words.comma(names.subList(0, MOST - 1)), more);
  }

  /** Returns a window's level as it stands inside a sentence. */
  String level(ImpactWindow window) {
    if (window.level().isEmpty()) {
      return words.text("level.unstated");
    }
    String level = window.level().get();
    return switch (level) {
      case "major_outage", "partial_outage", "degraded_performance" -> words.text("level." + level);
      default -> level;
    };
  }
}
