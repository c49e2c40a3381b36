package dev.nines.contract;

/** How several services of one promise are judged together. */
public sealed interface Over {

  /** Each is judged and paid alone; also the rule of a promise on one service. */
  record Each() implements Over {}

  /** Down as much as the service that is most down: the greatest weight at each instant. */
  record AnyDown() implements Over {}

  /** Down only as far as all are: the least weight at each instant. */
  record AllDown() implements Over {}

  /** Down when {@code count} of them are: the count-th greatest weight at each instant. */
  record DownWhen(int count) implements Over {
    public DownWhen {
      if (count < 1) {
        throw new IllegalArgumentException("count " + count + " is below 1");
      }
    }
  }

  /** The lowest of the services' exact figures. */
  record Worst() implements Over {}

  /** The mean of the services' exact figures. */
  record Mean() implements Over {}

  /** The sums of the numerators over the sums of the denominators. */
  record RatioOfSums() implements Over {}
}
