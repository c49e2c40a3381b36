package dev.nines.report.sla;

import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.ClaimDate;
import dev.nines.credit.CreditResult;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.OutageEffect;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.report.Data;
import dev.nines.uptime.TimeTotals;
import dev.nines.uptime.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the data of one promise in one period. */
final class PromiseData {

  private final SlaView view;
  private final PromiseResult result;
  private final PromiseView words;
  private final boolean severalLedgers;

  PromiseData(SlaView view, PromiseResult result, IncidentTitles titles) {
    this.words = new PromiseView(result, titles, view.format());
    this.view = view;
    this.result = result;
    this.severalLedgers = result.members().size() > 1;
  }

  Data.Mapping data() {
    LeftData left = new LeftData(view, Subject.alone(words, view.result().asOf()));
    Data.Mapping data =
        Data.mapping()
            .with("id", result.promise().id())
            .with("services", Data.texts(result.services()))
            .withAny("service", result.single())
            .with("period", SlaData.period(result.period(), result.contract().zone()))
            .and(whole())
            .with("seconds", seconds(result.totals()))
            .with("indicator", IndicatorData.of(result))
            .and(bounds())
            .and(target())
            .and(met())
            .with("provisional", result.provisional())
            .with("outages", Data.sequence(outages()))
            .with("credit", credit())
            .and(claim())
            .and(RightData.of(result))
            .and(left.soFar())
            .and(left.left());
    return view.ledger() ? data.and(explanation()) : data;
  }

  // only where a version of the contract begins or ends inside the period
  private Data.Mapping whole() {
    return result.isPart()
        ? Data.mapping().with("part-of", SlaData.period(result.whole(), result.contract().zone()))
        : Data.mapping();
  }

  private static Data.Mapping seconds(TimeTotals totals) {
    return Data.mapping()
        .with("up", Decimals.seconds(totals.up()))
        .with("down", Decimals.seconds(totals.down()))
        .with("degraded", Decimals.seconds(totals.degraded()))
        .with("excluded", Decimals.seconds(totals.excluded()))
        .with("outside", Decimals.seconds(totals.outside()))
        .with("unknown", Decimals.seconds(totals.unknown()))
        .with("counted", Decimals.seconds(totals.counted()))
        .with("denominator", Decimals.seconds(totals.denominator()));
  }

  private Data.Mapping bounds() {
    if (result.ifUp().isEmpty() || result.ifDown().isEmpty()) {
      return Data.mapping();
    }
    return Data.mapping()
        .with(
            "bounds",
            Data.mapping()
                .with("if-up", Decimals.of(result.ifUp().get().exact()))
                .with("if-down", Decimals.of(result.ifDown().get().exact())));
  }

  private Data.Mapping target() {
    return result
        .promise()
        .target()
        .map(target -> Data.mapping().with("target", edges(target)))
        .orElseGet(Data::mapping);
  }

  /** Returns the edges of a range, in the unit of the figure that is compared with it. */
  static Data.Mapping edges(Edges range) {
    Data.Mapping lower =
        range.lower().map(e -> edge(e, "at-least", "above")).orElseGet(Data::mapping);
    return lower.and(range.upper().map(e -> edge(e, "at-most", "below")).orElseGet(Data::mapping));
  }

  private static Data.Mapping edge(Edges.Edge edge, String included, String excluded) {
    String key = edge.included() ? included : excluded;
    return Data.mapping().with(key, Decimals.of(edge.at().value()));
  }

  private Data.Mapping met() {
    return result.verdict() == Verdict.NOT_JUDGED
        ? Data.mapping()
        : Data.mapping().with("met", result.verdict() == Verdict.MET);
  }

  private List<Data.Mapping> outages() {
    Map<Outage, OutageEffect> effects = EffectRow.byOutage(result);
    return result.members().stream()
        .flatMap(
            m ->
                m.ledger().outages().stream()
                    .map(outage -> outage(m, outage, Optional.ofNullable(effects.get(outage)))))
        .toList();
  }

  private Data.Mapping outage(MemberLedger member, Outage outage, Optional<OutageEffect> effect) {
    Data.Mapping data =
        SlaData.span(outage.span())
            .and(serviceOf(member))
            .with("counted", Decimals.seconds(outage.counted()))
            .and(share(outage))
            .and(effect.map(EffectData::without).orElseGet(Data::mapping));
    return outage.open() ? data.with("open", true) : data;
  }

  private Data.Mapping share(Outage outage) {
    return view.shares()
        .of(result, outage)
        .map(share -> Data.mapping().with("credit-share", Decimals.money(share, digits())))
        .orElseGet(Data::mapping);
  }

  private int digits() {
    return result.credit().amount().map(money -> money.amount().scale()).orElse(2);
  }

  private Data.Mapping serviceOf(MemberLedger member) {
    return severalLedgers
        ? Data.mapping().with("service", member.services().get(0))
        : Data.mapping();
  }

  private Data.Mapping credit() {
    CreditResult credit = result.credit();
    Data.Mapping percent = Data.mapping().withAny("percent", credit.percent().map(Decimals::of));
    Data.Mapping amount =
        credit.amount().map(SlaData::money).orElseGet(() -> Data.mapping().with("amount", "0.00"));
    Data.Mapping data = percent.and(amount);
    Data.Mapping full =
        credit.points().isPositive() ? data.with("points", Decimals.of(credit.points())) : data;
    return full.and(time(credit)).and(form(credit));
  }

  private static Data.Mapping time(CreditResult credit) {
    List<String> times = credit.time().stream().map(TimeAmount::toString).toList();
    return times.isEmpty() ? Data.mapping() : Data.mapping().with("time", String.join(", ", times));
  }

  // only where it is not simply money
  private static Data.Mapping form(CreditResult credit) {
    String word = credit.paid().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return credit.paid() == Credit.Paid.MONEY ? Data.mapping() : Data.mapping().with("paid", word);
  }

  private Data.Mapping claim() {
    List<ClaimDate> dates = result.claims();
    if (dates.isEmpty()) {
      return Data.mapping();
    }
    Data.Mapping claim = Data.mapping().with("until", dates.get(0).until().toString());
    boolean more = dates.size() > 1 || !dates.get(0).step().isEmpty();
    List<Data.Mapping> steps = dates.stream().map(PromiseData::claimDate).toList();
    return Data.mapping().with("claim", more ? claim.with("dates", Data.sequence(steps)) : claim);
  }

  private static Data.Mapping claimDate(ClaimDate date) {
    Data.Mapping step =
        date.step().isEmpty() ? Data.mapping() : Data.mapping().with("step", date.step());
    return step.with("from", date.anchor().toString()).with("until", date.until().toString());
  }

  private Data.Mapping explanation() {
    Stream<Data.Mapping> entries =
        result.members().stream()
            .flatMap(
                m -> m.ledger().tiles().stream().map(tile -> LedgerData.entry(tile, serviceOf(m))));
    List<String> derivation = Derivation.of(words).lines(view.format());
    return BridgeData.of(words)
        .with("ledger", Data.sequence(entries.toList()))
        .with("derivation", Data.texts(derivation))
        .and(new EffectData(view, words).chains());
  }
}
