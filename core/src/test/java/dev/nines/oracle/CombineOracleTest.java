package dev.nines.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Combine;
import dev.nines.contract.Combine.How;
import dev.nines.contract.Combine.Node;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.testing.Records;
import dev.nines.time.PeriodExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trees of credits against a second reckoning, with and without {@code per: incident}. */
class CombineOracleTest {

  private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");
  private static final Instant END = Instant.parse("2025-07-01T00:00:00Z");

  /** A credit in cents and the incidents that contributed to it. */
  private record Part(long cents, BitSet incidents) {}

  private int competed;

  @Test
  void total_isThatOfTheOracle() {
    Random random = new Random(31);
    for (int i = 0; i < Cases.of(600); i++) {
      check(random, i);
    }
    assertThat(competed).isGreaterThan(Cases.of(100) / 2);
  }

  private void check(Random random, int number) {
    int promises = 1 + random.nextInt(5);
    List<String> sums = new ArrayList<>();
    for (int i = 0; i < promises; i++) {
      sums.add(BigDecimal.valueOf(random.nextInt(50_000), 2).toPlainString());
    }
    boolean[][] hits = hits(random, promises);
    boolean perIncident = random.nextBoolean();
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < promises; i++) {
      left.add(i);
    }
    Node root = tree(random, left, 0);

    long expected = value(root, sums, hits, perIncident).cents();
    for (int alone : left) {
      expected += leaf(alone, sums, hits).cents();
    }
    var total =
        SlaReporting.calculate(
                Totals.contract(sums, new Combine(root, perIncident)),
                facts(hits),
                new PeriodExpression.Month(YearMonth.of(2025, 6)),
                END)
            .value()
            .orElseThrow()
            .total();

    assertThat(total.amount().orElseThrow().amount())
        .as("case %s: %s of %s", number, root, sums)
        .isEqualTo(BigDecimal.valueOf(expected, 2));
    assertThat(total.choice())
        .as("case %s: %s", number, root)
        .isEqualTo(root.toString().contains("CUSTOMER_CHOICE"));
    competed += total.sum().orElseThrow().amount().compareTo(sum(sums, hits)) < 0 ? 1 : 0;
  }

  private static boolean[][] hits(Random random, int promises) {
    boolean[][] hits = new boolean[random.nextInt(5)][promises];
    for (boolean[] incident : hits) {
      for (int i = 0; i < promises; i++) {
        incident[i] = random.nextInt(3) == 0;
      }
    }
    return hits;
  }

  // takes its leaves from those left; what it does not take is added by itself
  private static Node tree(Random random, List<Integer> left, int depth) {
    How how = depth == 0 && random.nextInt(6) == 0 ? How.ADD : How.values()[random.nextInt(4)];
    List<Node> members = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0 && !left.isEmpty(); i--) {
      if (depth < 2 && random.nextInt(3) == 0) {
        members.add(tree(random, left, depth + 1));
      } else {
        members.add(new Node.Leaf("p" + left.remove(random.nextInt(left.size()))));
      }
    }
    return new Node.Group(how, members);
  }

  // each incident a window in every service that it hits, incidents days apart
  private static Facts facts(boolean[][] hits) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < hits.length; i++) {
      Instant from = START.plusSeconds(i * 90_000L + 4_000);
      List<ImpactWindow> windows = new ArrayList<>();
      for (int p = 0; p < hits[i].length; p++) {
        if (hits[i][p]) {
          windows.add(
              Records.window("s" + p, "major_outage", from, from.plusSeconds(60 + p), 9 * i + p));
        }
      }
      incidents.add(Records.incident("I" + i, windows.toArray(ImpactWindow[]::new)));
    }
    return Facts.ofRecords(incidents, List.of(), List.of());
  }

  private static BigDecimal sum(List<String> sums, boolean[][] hits) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < sums.size(); i++) {
      sum = sum.add(BigDecimal.valueOf(leaf(i, sums, hits).cents(), 2));
    }
    return sum;
  }

  private static Part leaf(int promise, List<String> sums, boolean[][] hits) {
    BitSet incidents = new BitSet();
    for (int i = 0; i < hits.length; i++) {
      incidents.set(i, hits[i][promise]);
    }
    long cents = new BigDecimal(sums.get(promise)).movePointRight(2).longValueExact();
    return new Part(incidents.isEmpty() ? 0 : cents, incidents);
  }

  private static Part value(Node node, List<String> sums, boolean[][] hits, boolean perIncident) {
    if (node instanceof Node.Leaf leaf) {
      return leaf(Integer.parseInt(leaf.promise().substring(1)), sums, hits);
    }
    Node.Group group = (Node.Group) node;
    List<Part> parts =
        group.members().stream().map(m -> value(m, sums, hits, perIncident)).toList();
    BitSet all = new BitSet();
    parts.forEach(part -> all.or(part.incidents()));
    long cents = perIncident ? ofRivals(group.how(), parts) : joined(group.how(), parts);
    return new Part(cents, all);
  }

  // spread a mark over everything that shares an incident until nothing more is reached
  private static long ofRivals(How how, List<Part> parts) {
    boolean[] done = new boolean[parts.size()];
    long sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (!done[i]) {
        sum += joined(how, rivalsOf(i, parts, done));
      }
    }
    return sum;
  }

  private static List<Part> rivalsOf(int first, List<Part> parts, boolean[] done) {
    List<Part> rivals = new ArrayList<>(List.of(parts.get(first)));
    done[first] = true;
    for (int r = 0; r < rivals.size(); r++) {
      for (int i = 0; i < parts.size(); i++) {
        if (!done[i] && rivals.get(r).incidents().intersects(parts.get(i).incidents())) {
          done[i] = true;
          rivals.add(parts.get(i));
        }
      }
    }
    return rivals;
  }

  private static long joined(How how, List<Part> parts) {
    var cents = parts.stream().mapToLong(Part::cents);
    return switch (how) {
      case ADD -> cents.sum();
      case LOWEST -> cents.min().orElse(0);
      case HIGHEST, CUSTOMER_CHOICE -> cents.max().orElse(0);
    };
  }
}
