package dev.nines.source.contract;

import dev.nines.contract.Base;
import dev.nines.contract.Base.Before;
import dev.nines.contract.Base.FeeCovers;
import dev.nines.contract.Base.FeeOf;
import dev.nines.contract.Base.FeePeriod;
import dev.nines.contract.Base.Share;
import dev.nines.contract.TimeAmount;
import dev.nines.money.Fraction;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads of which fee a credit is reckoned. */
final class BaseReader {

  private static final ScalarKind<Before> BEFORE =
      ScalarKind.oneOf(Before.values(), b -> b.name().toLowerCase(Locale.ROOT).replace('_', '-'));

  private static final Choice<Share> SHARE =
      Choice.<Share>of("a share")
          .word("affected", new Share.Affected())
          .form(Kinds.map(Kinds.SHARE_PERCENT, Share.Percent::new));

  private static final Choice<FeeCovers> FEE_COVERS =
      Choice.<FeeCovers>of("the time that a fee covers")
          .word("denominator", new FeeCovers.DenominatorTime())
          .form(Kinds.map(Kinds.LENGTH_AMOUNT, FeeCovers.FixedTime::new));

  private static final Base DEFAULT =
      new Base(
          new FeeOf.Services(),
          new FeePeriod.ThisPeriod(),
          new Share.Percent(Fraction.HUNDRED),
          new FeeCovers.DenominatorTime());

  private BaseReader() {}

  static Base read(Optional<NodeReader> value, Scope scope) {
    return value
        .flatMap(v -> v.mapping("a base"))
        .map(mapping -> base(mapping, scope))
        .orElse(DEFAULT);
  }

  private static Base base(MappingReader mapping, Scope scope) {
    Base base =
        new Base(
            mapping.get("fee").flatMap(value -> feeOf(value, scope)).orElse(DEFAULT.fee()),
            mapping.get("of").flatMap(BaseReader::feePeriod).orElse(DEFAULT.of()),
            mapping.get("share").flatMap(SHARE::read).orElse(DEFAULT.share()),
            mapping.get("fee-covers").flatMap(FEE_COVERS::read).orElse(DEFAULT.feeCovers()));
    mapping.finish();
    return base;
  }

  private static Optional<FeeOf> feeOf(NodeReader value, Scope scope) {
    if (value.isScalar() && value.text().equals(Optional.of("services"))) {
      return Optional.of(new FeeOf.Services());
    }
    if (value.isScalar() && value.text().equals(Optional.of("all"))) {
      return Optional.of(new FeeOf.All());
    }
    List<String> named = Names.services(value, scope.services());
    return named.isEmpty() ? Optional.empty() : Optional.of(new FeeOf.Named(named));
  }

  /** Returns the fee of which time. */
  static Optional<FeePeriod> feePeriod(NodeReader value) {
    return Choice.<FeePeriod>of("the time of a fee")
        .word("this-period", new FeePeriod.ThisPeriod())
        .word("previous-period", new FeePeriod.PreviousPeriod())
        .word("next-period", new FeePeriod.NextPeriod())
        .key("trailing", List.of("before"), BaseReader::trailing)
        .read(value);
  }

  private static Optional<FeePeriod> trailing(NodeReader value, MappingReader rest) {
    Optional<TimeAmount> length = value.as(Kinds.CALENDAR);
    Optional<Before> before = rest.require("before").flatMap(b -> b.as(BEFORE));
    return length.flatMap(l -> before.map(b -> new FeePeriod.Trailing(l, b)));
  }
}
