package dev.nines.report.sla;

import dev.nines.credit.OutageEffect;
import dev.nines.credit.PromiseResult;
import dev.nines.report.Data;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.whatif.OutageTrials;
import java.util.ArrayList;
import java.util.List;

/** Makes the data of what outages changed: figure and credit without each, and how they follow. */
final class EffectData {

  private final SlaView view;
  private final PromiseView words;

  EffectData(SlaView view, PromiseView words) {
    this.view = view;
    this.words = words;
  }

  /** Returns the key {@code without} of an outage. */
  static Data.Mapping without(OutageEffect effect) {
    Data.Mapping value = effect.without().map(EffectData::value).orElseGet(Data::mapping);
    return Data.mapping()
        .with("without", value.withAny("credit", effect.creditWithout().map(Decimals::money)));
  }

  private static Data.Mapping value(FigureValue value) {
    return Data.mapping()
        .with("value", Decimals.of(value.exact()))
        .and(IndicatorData.compared(value));
  }

  /**
   * Returns the keys {@code effects} and {@code shares} of an explanation: how figure and credit
   * without each outage follow, and its share; nothing in a report.
   */
  Data.Mapping chains() {
    return view.beside().outages().stream()
        .filter(trials -> isOf(trials.real()))
        .findFirst()
        .map(this::chains)
        .orElseGet(Data::mapping);
  }

  private boolean isOf(PromiseResult real) {
    PromiseResult own = words.result();
    return own.promise().id().equals(real.promise().id())
        && own.single().equals(real.single())
        && own.period().equals(real.period());
  }

  private Data.Mapping chains(OutageTrials trials) {
    List<NamedDerivation> chains = new OutageChains(words, trials).effects();
    List<Data.Mapping> effects = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      Interval span = trials.each().get(i).effect().outage().span();
      effects.add(SlaData.span(span).with("derivation", lines(chains.get(i))));
    }
    Data.Mapping data =
        effects.isEmpty() ? Data.mapping() : Data.mapping().with("effects", Data.sequence(effects));
    return new ShareChain(words, trials)
        .chain()
        .map(chain -> data.with("shares", lines(chain)))
        .orElse(data);
  }

  private Data.Sequence lines(NamedDerivation chain) {
    return Data.texts(chain.derivation().lines(view.format()));
  }
}
