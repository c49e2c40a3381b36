package dev.nines.report.sla;

import dev.nines.credit.PromiseResult;
import dev.nines.model.correction.Correction;
import dev.nines.money.Fraction;
import dev.nines.report.Data;
import dev.nines.report.FileData;
import dev.nines.whatif.CauseShare;
import dev.nines.whatif.CorrectionEffect;
import dev.nines.whatif.Disagreement;
import dev.nines.whatif.Dispute;
import dev.nines.whatif.PromiseComparison;
import dev.nines.whatif.PromiseDispute;
import dev.nines.whatif.ResultComparison;
import java.util.List;
import java.util.Optional;

/** The data of what a result is shown beside; nothing for what was not asked for. */
final class BesideData {

  private final SlaView view;

  private BesideData(SlaView view) {
    this.view = view;
  }

  /** Returns the keys {@code corrections}, {@code what-if} and {@code against}. */
  static Data.Mapping of(SlaView view) {
    return new BesideData(view).data();
  }

  private Data.Mapping data() {
    Beside beside = view.beside();
    Data.Mapping data = Data.mapping();
    if (beside.corrected().isPresent()) {
      List<Data.Mapping> steps =
          beside.corrected().get().steps().stream().map(BesideData::correction).toList();
      data =
          data.with("corrections", Data.sequence(steps))
              .with("corrected", explained(beside.corrected().get().effect()));
    }
    if (!beside.whatIfs().isEmpty()) {
      data =
          data.with("what-if", Data.sequence(beside.whatIfs().stream().map(this::whatIf).toList()));
    }
    return beside.dispute().isPresent()
        ? data.with("against", against(beside.dispute().get()))
        : data;
  }

  private static Data.Mapping correction(CorrectionEffect step) {
    Correction correction = step.correction();
    return Data.mapping()
        .with("correct", correction.change().verb())
        .with("what", correction.change().subject())
        .with("author", correction.author())
        .with("time", correction.time().at().toString())
        .with("reason", correction.reason())
        .and(FileData.place(correction.provenance().location()))
        .with("effect", effect(step.effect()));
  }

  private Data.Mapping whatIf(Beside.WhatIf whatIf) {
    return Data.mapping().with("term", whatIf.term()).with("effect", explained(whatIf.effect()));
  }

  // each promise of which anything differs with how its other figures follow
  private Data.Mapping explained(ResultComparison effect) {
    return Data.mapping()
        .with(
            "promises",
            Data.sequence(
                effect.promises().stream()
                    .map(p -> comparison(p, "before", "after").and(chain(p, effect)))
                    .toList()))
        .and(money("credit", effect.credit()));
  }

  private Data.Mapping chain(PromiseComparison promise, ResultComparison sides) {
    return view.ledger() && promise.isChanged()
        ? lines(new BesideChains(view).of(promise, sides))
        : Data.mapping();
  }

  private Data.Mapping lines(Derivation derivation) {
    return Data.mapping().with("derivation", Data.texts(derivation.lines(view.format())));
  }

  private static Data.Mapping effect(ResultComparison effect) {
    return Data.mapping()
        .with(
            "promises",
            Data.sequence(
                effect.promises().stream().map(p -> comparison(p, "before", "after")).toList()))
        .and(money("credit", effect.credit()));
  }

  private static Data.Mapping comparison(PromiseComparison sides, String one, String other) {
    Data.Mapping single =
        sides.single().map(s -> Data.mapping().with("service", s)).orElseGet(Data::mapping);
    return Data.mapping()
        .with("id", sides.promise())
        .and(single)
        .with("period", SlaData.span(sides.period()))
        .with(one, side(sides.before()))
        .with(other, side(sides.after()))
        .with("counted", Decimals.seconds(sides.seconds()))
        .and(number("figure", sides.figure()))
        .and(money("credit", sides.credit()));
  }

  private static Data.Mapping side(PromiseResult result) {
    return Data.mapping()
        .with("counted", Decimals.seconds(result.totals().counted()))
        .and(number("value", result.indicator().map(value -> value.compared())))
        .and(money("credit", result.credit().amount().map(amount -> amount.toFraction())));
  }

  private Data.Mapping against(Dispute dispute) {
    return Data.mapping()
        .with(
            "promises",
            Data.sequence(
                dispute.promises().stream().map(promise -> promise(promise, dispute)).toList()));
  }

  private Data.Mapping promise(PromiseDispute promise, Dispute dispute) {
    return comparison(promise.sides(), "ours", "theirs")
        .with("causes", Data.sequence(promise.causes().stream().map(BesideData::cause).toList()))
        .with(
            "differences",
            Data.sequence(promise.disagreements().stream().map(BesideData::stretch).toList()))
        .and(chain(promise.sides(), dispute.sides()));
  }

  private static Data.Mapping cause(CauseShare share) {
    return Data.mapping()
        .with("cause", share.cause().word())
        .with("counted", Decimals.seconds(share.seconds()))
        .and(number("figure", share.figure()))
        .and(money("credit", share.credit().map(amount -> amount.toFraction())));
  }

  private static Data.Mapping stretch(Disagreement stretch) {
    return SlaData.span(stretch.span())
        .with("services", Data.texts(stretch.services()))
        .with("cause", stretch.cause().word())
        .with("ours", stretch.ours().state().word())
        .with("theirs", stretch.theirs().state().word())
        .with("counted", Decimals.seconds(stretch.seconds()));
  }

  private static Data.Mapping number(String key, Optional<Fraction> number) {
    return number.map(n -> Data.mapping().with(key, Decimals.of(n))).orElseGet(Data::mapping);
  }

  private static Data.Mapping money(String key, Optional<Fraction> amount) {
    return amount.map(a -> Data.mapping().with(key, Decimals.money(a, 2))).orElseGet(Data::mapping);
  }
}
