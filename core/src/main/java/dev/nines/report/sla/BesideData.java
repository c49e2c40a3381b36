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
import dev.nines.whatif.DowntimeLeft;
import dev.nines.whatif.DowntimeLeftCalculator;
import dev.nines.whatif.PromiseComparison;
import dev.nines.whatif.PromiseDispute;
import dev.nines.whatif.ResultComparison;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The data of what a result is shown beside; nothing for what was not asked for. */
final class BesideData {

  private BesideData() {}

  /** Returns the keys {@code corrections}, {@code what-if} and {@code against}. */
  static Data.Mapping of(Beside beside) {
    Data.Mapping data = Data.mapping();
    if (beside.corrected().isPresent()) {
      List<Data.Mapping> steps =
          beside.corrected().get().steps().stream().map(BesideData::correction).toList();
      data = data.with("corrections", Data.sequence(steps));
    }
    if (!beside.whatIfs().isEmpty()) {
      data =
          data.with(
              "what-if", Data.sequence(beside.whatIfs().stream().map(BesideData::whatIf).toList()));
    }
    return beside.dispute().isPresent()
        ? data.with("against", against(beside.dispute().get()))
        : data;
  }

  /** Returns the key {@code downtime-left} of a promise whose period runs. */
  static Data.Mapping left(PromiseResult result, Instant asOf) {
    DowntimeLeft left = DowntimeLeftCalculator.of(result, asOf);
    if (!left.ahead().isPositive() || left.isEmpty()) {
      return Data.mapping();
    }
    Data.Mapping data = Data.mapping().with("ahead", Decimals.seconds(left.ahead()));
    if (left.target().isPresent()) {
      data = data.with("target", Decimals.seconds(left.target().get().seconds()));
    }
    if (left.band().isPresent()) {
      data = data.with("band", Decimals.seconds(left.band().get().left().seconds()));
    }
    if (left.next().isPresent()) {
      data = data.with("next", Decimals.seconds(left.next().get().left().seconds()));
    }
    return Data.mapping().with("downtime-left", data);
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

  private static Data.Mapping whatIf(Beside.WhatIf whatIf) {
    return Data.mapping().with("term", whatIf.term()).with("effect", effect(whatIf.effect()));
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

  private static Data.Mapping against(Dispute dispute) {
    return Data.mapping()
        .with(
            "promises",
            Data.sequence(dispute.promises().stream().map(BesideData::promise).toList()));
  }

  private static Data.Mapping promise(PromiseDispute dispute) {
    return comparison(dispute.sides(), "ours", "theirs")
        .with("causes", Data.sequence(dispute.causes().stream().map(BesideData::cause).toList()))
        .with(
            "differences",
            Data.sequence(dispute.disagreements().stream().map(BesideData::stretch).toList()));
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
