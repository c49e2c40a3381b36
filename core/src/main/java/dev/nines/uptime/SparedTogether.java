package dev.nines.uptime;

import dev.nines.contract.Figure;
import dev.nines.downtime.Outage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of several ledgers' metric as one, and what they would be without some outages. */
public final class SparedTogether {

  private final List<SparedSamples> ledgers;
  private final List<Integer> firstPlaces = new ArrayList<>();
  private final MoreSamples whileUp;

  /** Prepares the values of ledgers, in their order. */
  public SparedTogether(List<SparedSamples> ledgers) {
    this.ledgers = List.copyOf(ledgers);
    List<PlacedSample> counting = new ArrayList<>();
    int places = 0;
    for (SparedSamples ledger : ledgers) {
      firstPlaces.add(places);
      int before = places;
      ledger.counting().forEach(sample -> counting.add(sample.after(before)));
      places += ledger.all().size();
    }
    this.whileUp = new MoreSamples(counting);
  }

  /** Returns the places in all of them of those of a ledger that an outage of it hides. */
  public List<Integer> hiddenBy(Outage outage, int ledger) {
    int before = firstPlaces.get(ledger);
    return ledgers.get(ledger).hiddenBy(outage).stream().map(place -> place + before).toList();
  }

  /**
   * Returns the value of a figure of the period; absent where there is no value to make it of.
   *
   * @param gone the outages thought away, by the number of their ledger
   */
  public Optional<FigureValue> value(Figure figure, Map<Integer, List<Outage>> gone) {
    List<PlacedSample> more = new ArrayList<>();
    gone.forEach(
        (ledger, outages) -> {
          for (Outage outage : outages) {
            for (PlacedSample hidden : ledgers.get(ledger).hidden(outage)) {
              more.add(hidden.after(firstPlaces.get(ledger)));
            }
          }
        });
    return whileUp.value(figure, more);
  }
}
