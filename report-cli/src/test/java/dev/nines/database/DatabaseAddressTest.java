package dev.nines.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:duckdb:probes.db                          | jdbc:duckdb:probes.db",
        "jdbc:duckdb:                                   | jdbc:duckdb:",
        "jdbc:postgresql://db.example.com:5432/m        | jdbc:postgresql://db.example.com:5432/m",
        "jdbc:postgresql://ann:hunter2@db/m             | jdbc:postgresql://db/m",
        "jdbc:postgresql://db/m?user=ann&password=x1    | jdbc:postgresql://db/m",
        "jdbc:h2:mem:probes;USER=ann;PASSWORD=hunter2   | jdbc:h2:mem:probes",
        "jdbc:sqlserver://db:1433;user=ann;password=x1  | jdbc:sqlserver://db:1433",
        "jdbc:oracle:thin:scott/tiger@//db:1521/s       | jdbc:oracle:…",
        "jdbc:postgresql://ann:hun?er@db/m              | jdbc:postgresql:…",
        "jdbc:postgresql://ann:hun/er@db/m              | jdbc:postgresql:…",
        "jdbc:postgresql://db/m?password=hun@er         | jdbc:postgresql:…",
        "jdbc:                                          | jdbc:…",
      })
  void shown_neverHasCredentials(String url, String shown) {
    assertThat(new DatabaseAddress(url).shown()).isEqualTo(shown);
    assertThat(new DatabaseAddress(url)).hasToString(shown);
  }

  @Test
  void new_whatIsNoAddressIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseAddress("postgresql://db"));
  }

  @Test
  void hidden_everyAddressInAText() {
    assertThat(DatabaseAddress.hidden("\"jdbc:a://u:p@h/d?x=1\" and jdbc:b:c;P=1 too"))
        .isEqualTo("\"jdbc:a://h/d\" and jdbc:b:c too");
  }

  @Test
  void hidden_whatADriverSaysHasNoCredentials() {
    DatabaseAddress address =
        new DatabaseAddress("jdbc:postgresql://ann:hunter%212@db/m?sslpassword=k3y&ssl=true");
    Login login = new Login(Optional.of("bob"), Optional.of("s3cret"));

    assertThat(
            login.hidden(
                address,
                "bob: no s3cret, ann, hunter!2, hunter%212 nor k3y at " + address.url() + "\nmore"))
        .isEqualTo("***: no ***, ***, ***, *** nor *** at ***");
    assertThat(login.hidden(address, "Annbob at db")).isEqualTo("Annbob at db");
    assertThat(login).hasToString("Login");
  }
}
