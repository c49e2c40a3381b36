package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.CoveredService;
import dev.nines.model.ServiceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNamesTextTest {

  private static final CoveredService APP =
      new CoveredService(
          "app", "app", Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource({
    "Upgrade of the App, true",
    "app: upgrade, true",
    "Upgrade (app), true",
    "Upgrade of the application, false",
    "web-app upgrade, false",
    "my_app upgrade, false",
    "'', false"
  })
  void meantBy_textMeansTheServicesThatItNamesInWholeWords(String text, boolean meant) {
    ServiceNames names = new ServiceNames(List.of(APP));

    assertThat(names.meantBy(ServiceText.of(text))).isEqualTo(meant ? List.of("app") : List.of());
  }
}
