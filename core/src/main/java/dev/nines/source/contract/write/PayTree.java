package dev.nines.source.contract.write;

import dev.nines.contract.Base;
import dev.nines.contract.Combine;
import dev.nines.contract.Contract;
import dev.nines.contract.Credit;
import dev.nines.contract.Limit;
import dev.nines.contract.Remedy;
import java.util.List;

/** What is paid and how it comes together, as the contract file spells it. */
final class PayTree {

  private PayTree() {}

  static Tree credit(Credit credit) {
    Tree tree = Tree.of("by", PromiseTree.figure(credit.by())).and(remedy(credit.remedy()));
    return tree.put("when", credit.always() ? "always" : "missed")
        .put("base", base(credit.base()))
        .put("paid", Words.word(credit.paid()))
        .put("limits", Tree.list(credit.limits(), PayTree::limit))
        .put("least", credit.least().<Object>map(PayTree::least).orElse("none"))
        .put("rounding", credit.rounding().word());
  }

  private static Tree remedy(Remedy remedy) {
    if (remedy instanceof Remedy.Bands bands) {
      return Tree.of("bands", Tree.list(bands.bands(), PayTree::band));
    }
    if (remedy instanceof Remedy.Blocks blocks) {
      return Tree.of("blocks", blocks(blocks));
    }
    if (remedy instanceof Remedy.Linear linear) {
      Tree tree = Tree.of("each", linear.each().text()).and(Words.payment(linear.pays()));
      return Tree.of("linear", tree.put("part", Words.word(linear.part())));
    }
    return remedy instanceof Remedy.ProRata proRata
        ? Tree.of(
            "pro-rata",
            Tree.of("times", Words.number(proRata.times())).put("of", Words.word(proRata.of())))
        : Tree.of("fixed", Words.payment(((Remedy.Fixed) remedy).pays()));
  }

  private static Tree band(Remedy.Band band) {
    return Words.edges(band.edges()).and(Words.payment(band.pays()));
  }

  private static Tree blocks(Remedy.Blocks blocks) {
    return Tree.of("each", blocks.each().text())
        .and(Words.payment(blocks.pays()))
        .put("part", Words.word(blocks.part()))
        .put("after", blocks.after().text())
        .put("of", Words.word(blocks.of()))
        .put("at-start", Words.number(blocks.atStart()));
  }

  private static Tree base(Base base) {
    Object fee =
        base.fee() instanceof Base.FeeOf.Named named
            ? List.copyOf(named.services())
            : Words.kebab(base.fee());
    Object share =
        base.share() instanceof Base.Share.Percent percent
            ? Words.number(percent.percent())
            : "affected";
    Object covers =
        base.feeCovers() instanceof Base.FeeCovers.FixedTime fixed
            ? fixed.time().toString()
            : "denominator";
    return Tree.of("fee", fee)
        .put("of", feePeriod(base.of()))
        .put("share", share)
        .put("fee-covers", covers);
  }

  private static Object feePeriod(Base.FeePeriod period) {
    return period instanceof Base.FeePeriod.Trailing trailing
        ? Tree.of("trailing", trailing.length().toString())
            .put("before", Words.word(trailing.before()))
        : Words.kebab(period);
  }

  static Tree limit(Limit limit) {
    Object per =
        limit.per() instanceof Limit.Per.Span span
            ? Words.period(span.span())
            : Words.kebab(limit.per());
    return Tree.of("cap", cap(limit.cap())).put("per", per).put("of", feePeriod(limit.of()));
  }

  private static String cap(Limit.Cap cap) {
    if (cap instanceof Limit.Cap.Percent percent) {
      return Words.number(percent.percent()) + " %";
    }
    return cap instanceof Limit.Cap.Sum sum
        ? Words.number(sum.amount())
        : ((Limit.Cap.Time) cap).time().toString();
  }

  private static Tree least(Credit.Least least) {
    return least instanceof Credit.Least.Above above
        ? Tree.of("above", Words.number(above.amount()))
        : Tree.of("raise-to", Words.number(((Credit.Least.RaiseTo) least).amount()));
  }

  static Object combine(Combine combine) {
    return ((Tree) node(combine.root())).put("per", combine.perIncident() ? "incident" : "period");
  }

  private static Object node(Combine.Node node) {
    return node instanceof Combine.Node.Group group
        ? Tree.of(Words.word(group.how()), Tree.list(group.members(), PayTree::node))
        : ((Combine.Node.Leaf) node).promise();
  }

  static Tree points(Contract.PointsScheme points) {
    return Tree.of("bands", Tree.list(points.bands(), PayTree::band))
        .put("base", base(points.base()));
  }
}
