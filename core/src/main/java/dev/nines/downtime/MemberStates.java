package dev.nines.downtime;

import dev.nines.money.Fraction;
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
 * @param noted the states of those that are not plainly up, by their number, in order
 */
record MemberStates(int services, Map<Integer, MemberState> noted) {

  /** Returns the states of all services at each instant; cut where that of any is. */
  static Tiling<MemberStates> together(List<Tiling<MemberState>> services) {
    return Tiling.together(services, MemberState::isPlainlyUp)
        .map(noted -> new MemberStates(services.size(), noted));
  }

  /** Returns the states of those that are not plainly up, in the order of the services. */
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
   * Returns the weights of the provided services that can have one.
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
