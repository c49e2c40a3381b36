package dev.nines.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Firewall experiences an error, STARTS",
    "The API went down, STARTS",
    "Requests time out, STARTS",
    "Problem resolved after a restart, ENDS",
    "All services are operational, ENDS",
    "Service is back online, ENDS",
    "Sign-in works again, ENDS",
    "The problem is not yet resolved, ''",
    "Service partially restored, ''",
    "We will update once the service is restored, ''",
    "The fix is to be restored tomorrow, ''",
    "Staff are alerted, DETECTED",
    "Monitoring reports high latency, DETECTED",
    "Customers reported problems, DETECTED",
    "Customers were notified of the delay, ''",
    "On-call responds, ACKNOWLEDGED",
    "The team starts to investigate, ACKNOWLEDGED",
    "Traffic is rerouted and the impact mitigated, MITIGATED",
    "A new certificate is rolled out, ''"
  })
  void in_saysWhatAnEntryIs(String text, String expected) {
    String found =
        Stream.of(EventWords.values())
            .filter(words -> words.in(text))
            .map(EventWords::name)
            .collect(Collectors.joining(" "));

    assertThat(found).isEqualTo(expected);
  }
}
