package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.model.Incident;
import dev.nines.report.Cell;
import dev.nines.uptime.Observed;
import dev.nines.uptime.RequestShare;
import dev.nines.uptime.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the values that the steps of a derivation are reckoned of, ledger by ledger. */
final class Listings {

  private final PromiseView view;

  Listings(PromiseView view) {
    this.view = view;
  }

  /** Returns the listings; none where the steps themselves say every value. */
  List<Listing> listings() {
    List<Listing> listings = new ArrayList<>();
    List<MemberLedger> members = view.result().members();
    for (int i = 0; i < members.size(); i++) {
      Observed observed = view.result().observed().get(i);
      MemberLedger member = members.get(i);
      if (SampleSteps.isListed(observed.samples())) {
        listings.add(values("listing.values", member, observed.samples()));
      }
      if (!observed.leftOut().isEmpty()) {
        listings.add(values("listing.left-out", member, observed.leftOut()));
      }
      observed.requests().ifPresent(requests -> listings.add(requests(member, requests)));
    }
    return listings;
  }

  private Listing values(String title, MemberLedger member, List<Sample> samples) {
    List<Listing.Item> items =
        samples.stream()
            .sorted(Comparator.comparing(Sample::value))
            .map(sample -> item(sample))
            .toList();
    return new Listing(view.labelOf(title, member), List.of(view.text("listing.value")), items);
  }

  private Listing.Item item(Sample sample) {
    Cell value =
        sample.between().isPresent() ? view.seconds(sample.value()) : view.number(sample.value());
    return new Listing.Item(about(sample), List.of(value), sample.fact().stream().toList());
  }

  /** Returns what a value is of: the title of its incident, or its time. */
  String about(Sample sample) {
    return sample.between().isPresent()
        ? view.facts().incidents().stream()
            .filter(incident -> incident.id().equals(sample.subject()))
            .findFirst()
            .map(Incident::title)
            .orElse(sample.subject())
        : view.format().moment(Instant.parse(sample.subject()));
  }

  private Listing requests(MemberLedger member, RequestShare requests) {
    String title = requests.empty().isPresent() ? "listing.slots" : "listing.requests";
    List<Listing.Item> items = requests.parts().stream().map(this::item).toList();
    List<String> heads =
        List.of(view.text("listing.total"), view.text("listing.failed"), view.text("listing.good"));
    return new Listing(view.labelOf(title, member), heads, items);
  }

  private Listing.Item item(RequestShare.Part part) {
    String share =
        view.text(
            "derivation.figure.share",
            view.format().number(part.good()),
            view.format().number(part.total()));
    return new Listing.Item(
        view.format().moment(part.from()),
        List.of(count(part.total()), count(part.failed()), Cell.of(share)),
        part.facts());
  }

  private Cell count(long number) {
    return view.number(dev.nines.money.Fraction.of(number));
  }
}
