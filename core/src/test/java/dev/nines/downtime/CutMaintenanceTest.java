package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.MaintenanceWindow;
import dev.nines.model.RecordedTime;
import dev.nines.testing.Records;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Windows are written {@code name hours}: {@code <} began before its file, {@code >} goes on. */
class CutMaintenanceTest {

  private static MaintenanceWindow window(String text) {
    String[] words = text.replaceAll("[<>]", "").split("[ -]");
    return new MaintenanceWindow(
        words[0] + " 12:00",
        List.of("web"),
        Optional.empty(),
        time(words[1], text.contains("<") ? MaintenanceWindow.BEGAN_BEFORE : ""),
        time(words[2], text.contains(">") ? MaintenanceWindow.GOES_ON : ""),
        Optional.empty(),
        false,
        Records.provenance(1));
  }

  private static RecordedTime time(String hour, String reading) {
    Instant at = Instant.parse("2025-07-01T00:00:00Z").plusSeconds(3_600L * Long.parseLong(hour));
    return new RecordedTime(at, hour, reading, Records.provenance(1).location());
  }

  private static List<String> joined(String... windows) {
    return CutMaintenance.joined(Stream.of(windows).map(CutMaintenanceTest::window).toList())
        .stream()
        .map(w -> w.id().replace(" 12:00", "") + " " + w.from().text() + "-" + w.to().text())
        .toList();
  }

  @Test
  void whereNoneGoesOn_allStayInTheirOrder() {
    assertThat(joined("web 5-6", "web <1-2")).containsExactly("web 5-6", "web 1-2");
  }

  @Test
  void oneThatGoesOn_hasTheEndOfTheNextOfItsName() {
    assertThat(joined("web <4-6", "db 2-3", "web 1-4>")).containsExactly("web 1-6", "db 2-3");
  }

  @Test
  void overThreeFiles_itHasTheLastEnd() {
    assertThat(joined("web 1-4>", "web <4-8>", "web <9-10")).containsExactly("web 1-10");
    assertThat(joined("web 1-4>", "web <4-8>")).containsExactly("web 1-8");
  }

  @Test
  void theNextOfItsName_thatBeganAnew_isAnother() {
    assertThat(joined("web 1-4>", "web 5-6", "web <7-8"))
        .containsExactly("web 1-4", "web 5-6", "web 7-8");
  }

  @Test
  void anotherName_isAnother() {
    assertThat(joined("web 1-4>", "db <4-6")).containsExactly("web 1-4", "db 4-6");
    assertThat(joined("web 1-4>")).containsExactly("web 1-4");
  }

  @Test
  void whatStartsBeforeItsEnd_isNotItsRest() {
    assertThat(joined("web 1-4>", "web <3-6")).containsExactly("web 1-4", "web 3-6");
  }

  @Test
  void twoThatGoOn_takeTheirRestsInOrder() {
    assertThat(joined("web 1-4>", "web 1-4>", "web <4-5", "web <4-7"))
        .containsExactly("web 1-5", "web 1-7");
  }
}
