package dev.nines.report.sla;

import dev.nines.contract.Credit;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.uptime.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The term of the remedy, and of the figure it looks at where that is not the promised one. */
final class RemedyTerms {

  private final PromiseView view;
  private final Credit credit;
  private final EdgeWords edges;
  private final PaymentWords payments;

  RemedyTerms(PromiseView view, Credit credit) {
    this.view = view;
    this.credit = credit;
    FigureUnit unit = FigureUnit.of(credit.by(), view.promise().observe().what());
    this.edges = new EdgeWords(view.format(), unit == FigureUnit.PERCENT ? Unit.PERCENT : Unit.OWN);
    this.payments = new PaymentWords(view);
  }

  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    boolean other = !credit.by().equals(view.promise().indicator().is());
    if (other) {
      terms.add(
          new Term(
              view.text("term.by"),
              view.text("term.by.says", view.name(credit.by())),
              view.clause("credit.by")));
    }
    String word = RemedySteps.wordOf(credit.remedy());
    terms.add(
        new Term(
            view.text("term.remedy." + word),
            remedy(credit.remedy()) + when(),
            view.clause("credit." + word)));
    return terms;
  }

  private String when() {
    if (credit.remedy() instanceof Remedy.Bands) {
      return "";
    }
    return view.text(credit.always() ? "term.when.always" : "term.when.missed");
  }

  private String remedy(Remedy remedy) {
    if (remedy instanceof Remedy.Bands bands) {
      return String.join(" ", bands.bands().stream().map(this::band).toList());
    }
    if (remedy instanceof Remedy.Blocks blocks) {
      return blocks(blocks);
    }
    if (remedy instanceof Remedy.Linear linear) {
      return view.text(
          "term.linear.says",
          payments.one(linear.pays()),
          edges.quantity(linear.each()),
          part(linear.part()));
    }
    return remedy instanceof Remedy.ProRata proRata ? proRata(proRata) : fixed(remedy);
  }

  private String fixed(Remedy remedy) {
    return view.text("term.fixed.says", payments.one(((Remedy.Fixed) remedy).pays()));
  }

  private String band(Remedy.Band band) {
    return view.text(
        "term.bands.one", Sentences.capital(edges.band(band.edges())), payments.one(band.pays()));
  }

  private String blocks(Remedy.Blocks blocks) {
    String text =
        view.text(
            "term.blocks.says",
            payments.one(blocks.pays()),
            edges.quantity(blocks.each()),
            part(blocks.part()));
    StringBuilder all = new StringBuilder(text);
    Quantity after = blocks.after();
    if (after.value().isPositive()) {
      all.append(view.text("term.blocks.after", edges.quantity(after)));
    }
    if (blocks.of() == Remedy.Of.EXCESS) {
      all.append(view.text("term.excess"));
    }
    if (blocks.atStart().isPositive()) {
      all.append(view.text("term.blocks.at-start", view.format().percent(blocks.atStart())));
    }
    return all.toString();
  }

  private String proRata(Remedy.ProRata proRata) {
    String text =
        proRata.times().equals(Fraction.ONE)
            ? view.text("term.pro-rata.once")
            : view.text("term.pro-rata.times", view.format().number(proRata.times()));
    return proRata.of() == Remedy.Of.EXCESS ? text + view.text("term.excess") : text;
  }

  private String part(Remedy.Part part) {
    return view.text("remedy.part." + part.name().toLowerCase(Locale.ROOT));
  }
}
