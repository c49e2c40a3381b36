package dev.nines.downtime;

import dev.nines.money.Fraction;
import dev.nines.time.Beside;
import dev.nines.time.Tiling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is so with several services at an instant.
 *
 * <p>Only those are listed of which there is something to say: of a thousand services a thousand
 * are plainly up most of the time.
 *
 * @param services how many there are
 * @param noted the states of those of which there is, by their number, in order
 * @param silent how many have no data and nothing else to say
 */
record MemberStates(int services, Map<Integer, MemberState> noted, int silent) {

  /**
   * Returns the states of all services at each instant; cut where that of any is.
   *
   * @param apart whether it must be known which services have no data, as for groups of them
   */
  static Tiling<MemberStates> together(List<Tiling<MemberState>> services, boolean apart) {
    return Tiling.together(services, state -> how(state, apart))
        .map(all -> new MemberStates(services.size(), all.listed(), all.counted()));
  }

  private static Beside.How how(MemberState state, boolean apart) {
    if (state.isPlainlyUp()) {
      return Beside.How.LEFT_OUT;
    }
    return state.isSilent() && !apart ? Beside.How.COUNTED : Beside.How.LISTED;
  }

  /** Returns the states of those of which there is something to say, in their order. */
  Collection<MemberState> listed() {
    return noted.values();
  }

  /** Returns the same as a stream. */
  Stream<MemberState> stream() {
    return listed().stream();
  }

  /** Returns how many services are provided. */
  int provided() {
    return services - noted.size() + (int) stream().filter(MemberState::provided).count();
  }

  /**
   * Returns the weights of the provided services that are listed.
   *
   * @param weight the weight of a state; 0 for one that is plainly up
   */
  List<Fraction> weights(Function<MemberState, Fraction> weight) {
    List<Fraction> weights = new ArrayList<>(noted.size());
    for (MemberState member : listed()) {
      if (member.provided()) {
        weights.add(weight.apply(member));
      }
    }
    return weights;
  }
}
