package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nines.report.fleet.CustomerLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetStateTest {

  @TempDir Path folder;

  @Test
  void of_aFolderWithoutState_knowsNobody() {
    assertThat(FleetState.of(folder).of("acme")).isEmpty();
  }

  @Test
  void add_isReadBackByTheNextRun() throws OutputException {
    FleetState state = FleetState.of(folder);
    state.add(done("acme", "1"));
    state.add(done("beta", "2"));

    FleetState next = FleetState.of(folder);
    assertThat(next.of("acme")).contains(done("acme", "1"));
    assertThat(next.of("beta")).contains(done("beta", "2"));
  }

  @Test
  void add_ofACustomerAgain_takesThePlaceOfTheLineBefore() throws OutputException {
    FleetState.of(folder).add(done("acme", "1"));
    FleetState.of(folder).add(done("acme", "2"));

    assertThat(FleetState.of(folder).of("acme")).contains(done("acme", "2"));
  }

  @Test
  void of_aLineCutInTheMiddle_losesThatCustomerAlone() throws Exception {
    FleetState state = FleetState.of(folder);
    state.add(done("acme", "1"));
    state.add(done("beta", "2"));
    Path file = folder.resolve(FleetState.FILE);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 20));

    FleetState next = FleetState.of(folder);
    assertThat(next.of("acme")).contains(done("acme", "1"));
    assertThat(next.of("beta")).isEmpty();
  }

  @Test
  void add_afterALineCutInTheMiddle_isNotLostWithIt() throws Exception {
    FleetState.of(folder).add(done("acme", "1"));
    Path file = folder.resolve(FleetState.FILE);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 20));

    FleetState.of(folder).add(done("beta", "2"));

    assertThat(FleetState.of(folder).of("beta")).contains(done("beta", "2"));
  }

  @Test
  void of_whatIsNoText_knowsNobody() throws IOException {
    Files.write(folder.resolve(FleetState.FILE), new byte[] {(byte) 0xFF, (byte) 0xFE, 10, 123});
    assertThat(FleetState.of(folder).of("acme")).isEmpty();
  }

  @Test
  void contents_areInTheOrderOfTheFleet_withoutThoseThatLeftIt() throws OutputException {
    FleetState state = FleetState.of(folder);
    state.add(done("acme", "1"));
    state.add(done("beta", "2"));
    state.add(done("cargo", "3"));

    String text = new String(state.contents(List.of("cargo", "acme")), StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(2);
    assertThat(text).startsWith("{\"asked\":\"3\"").contains("\n{\"asked\":\"1\"");
  }

  @Test
  void add_whereTheFileCannotBeWritten() throws IOException {
    FleetState state = FleetState.of(folder);
    Files.createDirectory(folder.resolve(FleetState.FILE));

    assertThatThrownBy(() -> state.add(done("acme", "1")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(FleetState.FILE);
  }

  private static FleetDone done(String id, String asked) {
    return new FleetDone(
        asked,
        "2025-09-01T00:00:00Z",
        true,
        Map.of("contracts/" + id + ".yaml", "aa"),
        Map.of(id + ".pdf", "bb"),
        CustomerLine.failed(id, List.of()),
        7);
  }
}
