package dev.nines.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.model.Facts;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of good requests of a day: one share, or the mean of the shares of its slots. */
class RequestShareTest {

  // "10:05 20 1" is time, total and failed; "next 9 9" is at the midnight that ends the day
  private static RequestCount count(String row) {
    String[] words = row.split(" ");
    Instant at =
        words[0].equals("next")
            ? Ledgers.DAY.to()
            : Ledgers.MIDNIGHT.plusSeconds(LocalTime.parse(words[0]).toSecondOfDay());
    return new RequestCount(
        "app",
        Records.time(at, 1),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Records.provenance(1));
  }

  private static Optional<Ratio> share(String requests, String qualify, String rows) {
    Contract contract =
        Ledgers.contract(
            "observe: {requests: {%s}}\nqualify: {%s}\ntarget: 99.9\n"
                .formatted(requests, qualify));
    Facts facts =
        Ledgers.facts(
            """
            incidents: [{id: a, impact: [{services: [app], from: 10:00, to: 11:30, cause: customer}]}]
            maintenance: [{id: m, services: [app], kind: planned, from: 14:00, to: 16:30}]
            """);
    DowntimeLedger ledger = Ledgers.ledger(contract, facts);
    List<RequestCount> counts =
        Stream.of(rows.split(", "))
            .filter(row -> !row.isEmpty())
            .map(RequestShareTest::count)
            .toList();
    return RequestShares.of(
            counts,
            (Observe.Requests) contract.promises().get(0).observe().what(),
            ledger,
            contract.zone())
        .ratio();
  }

  private static Optional<Ratio> ratio(String words) {
    String[] parts = words.split("/");
    return words.equals("none")
        ? Optional.empty()
        : Optional.of(
            new Ratio(
                Fraction.of(Long.parseLong(parts[0])), Fraction.of(Long.parseLong(parts[1]))));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "all rows together | '' | 08:00 20 1, 09:00 80 4 | 95/100",
        "rows of other days | '' | 08:00 20 1, next 100 100 | 19/20",
        "no rows | '' | '' | none",
        "rows without requests | '' | 08:00 0 0 | none",
        "a row in excluded time | causes-excluded: [customer] | 08:00 20 1, 10:15 9 9 | 19/20",
        "a row in time down | '' | 08:00 20 1, 10:15 5 5 | 19/25",
        "a row in maintenance that counts | '' | 08:00 20 1, 14:15 5 5 | 19/25",
        "a row in maintenance, no incident | maintenance: excluded | 08:00 20 1, 14:15 9 9 | 19/20",
        "the allowance is used by the window | 'maintenance: [{kind: planned, allowance:"
            + " {time: 1 hour, per: calendar-month}}]' | 08:00 20 1, 14:59 9 9, 15:00 5 5 | 19/25",
        "a row outside service hours | service-hours: {days: THU, from: 08:00, to: 09:00}"
            + " | 08:59 20 1, 09:00 9 9 | 19/20"
      })
  void oneShare_isOfAllRowsThatCount(String name, String qualify, String rows, String share) {
    assertThat(share("", qualify, rows)).isEqualTo(ratio(share));
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // 24 slots of an hour, lowest terms
        "slots without requests are good | empty: good | '' | 08:00 4 1 | 95/96",
        "or bad | empty: bad | '' | 08:00 4 1 | 1/32",
        "or left out | empty: unknown | '' | 08:00 4 1, 09:00 2 1 | 5/8",
        "rows of one slot are summed | empty: unknown | '' | 08:00 4 1, 08:59 4 3 | 1/2",
        "a row without requests makes no slot | empty: unknown | '' | 08:00 4 1, 09:00 0 0 | 3/4",
        "nothing at all, left out | empty: unknown | '' | '' | none",
        "nothing at all, good | empty: good | '' | '' | 1/1",
        "rows of other days | empty: unknown | '' | 08:00 4 1, next 4 4 | 3/4",
        // the slot from 10 is wholly excluded, that from 11 is not: 23 slots are left
        "excluded slots | empty: good | causes-excluded: [customer]"
            + " | 08:00 4 1, 10:30 4 4, 11:15 2 1 | 89/92",
        // those from 14 and 15 are wholly in maintenance, that from 16 is not: 22 slots are left
        "slots in maintenance | empty: good | maintenance: excluded"
            + " | 08:00 4 1, 14:30 4 4, 16:15 2 1 | 85/88",
        "excluded slots that would be bad | empty: bad | causes-excluded: [customer]"
            + " | 08:00 4 1 | 3/92",
        "slots outside service hours | empty: bad"
            + " | 'service-hours: {days: THU, from: 08:00, to: 10:00}' | 08:00 4 1 | 3/8",
        "a slot partly outside | empty: bad"
            + " | 'service-hours: {days: THU, from: 08:30, to: 10:00}' | 08:00 4 1 | 3/8"
      })
  void meanOfSlots_isOfTheirShares(
      String name, String empty, String qualify, String rows, String share) {
    assertThat(share("slot: 1 hour, " + empty, qualify, rows)).isEqualTo(ratio(share));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({"5 hours, 5, 4", "7 hours, 4, 3"})
  void lastSlotOfADay_endsWithIt(String length, long slots, long empty) {
    // 24 hours hold four slots of 5 hours and one of 4; three of 7 hours and one of 3
    assertThat(share("slot: " + length + ", empty: bad", "", "23:30 4 0"))
        .contains(new Ratio(Fraction.of(slots - empty), Fraction.of(slots)));
  }
}
