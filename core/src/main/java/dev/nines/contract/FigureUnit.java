package dev.nines.contract;

/** What a figure is measured in, which says what it can be compared with. */
public enum FigureUnit {
  /** Per cent, 0 to 100. */
  PERCENT,
  /** A length of time. */
  TIME,
  /** How many. */
  COUNT,
  /** The own unit of a metric. */
  METRIC;

  /** Returns the unit of a figure of what is observed. */
  public static FigureUnit of(Figure figure, Observe.What what) {
    if (figure instanceof Figure.Within) {
      return PERCENT;
    }
    if (figure instanceof Figure.Beyond) {
      return COUNT;
    }
    return figure instanceof Figure.Named named ? ofNamed(named, what) : ofValues(what);
  }

  private static FigureUnit ofNamed(Figure.Named figure, Observe.What what) {
    return switch (figure) {
      case UPTIME, DOWNTIME_SHARE -> PERCENT;
      case DOWNTIME, EACH_OUTAGE, LONGEST_OUTAGE -> TIME;
      case OUTAGES -> COUNT;
      case EACH, MEAN, MEDIAN, MINIMUM, MAXIMUM -> ofValues(what);
    };
  }

  private static FigureUnit ofValues(Observe.What what) {
    return what instanceof Observe.Times ? TIME : METRIC;
  }
}
