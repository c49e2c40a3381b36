package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence of INTERFACE, "Which service a record means", that is about one word. */
class ServiceNamesTest {

  private static Contract contract(String pattern) {
    String text =
        """
        contract: c
        services:
          app: {name: The Shop, matches: ['%s']}
        promises: [{id: uptime, target: 99.9}]
        """
            .formatted(pattern.replace("'", "''"));
    return ContractReader.read("c.yaml", text, ContractFiles.none())
        .map(agreement -> agreement.latest())
        .value()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0} is meant by {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // id, name, exact, without regard to case and space around
        "app                              | x             | true",
        "APP                              | x             | true",
        "The Shop                         | x             | true",
        "the shop                         | x             | true",
        "shop                             | x             | false",
        "ChargeOver App                   | ChargeOver App | true",
        "ChargeOver App 2                 | ChargeOver App | false",
        // glob
        "web-17                           | web-*         | true",
        "db-17                            | web-*         | false",
        "web-1                            | web-?         | true",
        "web-17                           | web-?         | false",
        "a.b                              | a?b           | true",
        "a+b                              | a+b           | true",
        "aab                              | a+b           | false",
        "https://shop.example/health      | https://shop.example/* | true",
        // the name or the URL of a monitor
        "Shop (https://shop.example/health) | Shop        | true",
        "Shop (https://shop.example/health) | https://shop.example/* | true",
        "Shop (https://shop.example/health) | `Shop (https://shop.example/health)` | true",
        "Shop (https://shop.example/health) | health      | false",
        "Shop (eu)                        | Shop          | false",
        // host and host;service
        "web                              | web           | true",
        "web;HTTP                         | web           | false",
        "web;HTTP                         | web;HTTP      | true",
        "web;HTTP                         | web;*         | true",
        "web;HTTP                         | *;http        | true",
        "web                              | web;*         | false",
        // label=value
        "`up{instance=\"a:1\", job=\"api\"}` | job=api       | true",
        "`up{instance=\"a:1\", job=\"api\"}` | job=ap*       | true",
        "`up{instance=\"a:1\", job=\"api\"}` | job=web       | false",
        "`up{instance=\"a:1\", job=\"api\"}` | job=\"api\"     | true",
        "`up{instance=\"a:1\", job=\"api\"}` | `job=api,instance=a:*` | true",
        "`up{instance=\"a:1\", job=\"api\"}` | `job=api, instance=b:*` | false",
        "`up{instance=\"a:1\", job=\"api\"}` | `job=api,__name__=up` | true",
        "`up{instance=\"a:1\", job=\"api\"}` | __name__=down | false",
        "`up{instance=\"a:1\", job=\"api\"}` | api           | false",
        "`up{instance=\"a:1\", job=\"api\"}` | env=prod      | false",
        "`up{instance=\"a:1\", job=\"api\"}` | `job=api,env=` | true",
        "`up{instance=\"a:1\", job=\"api\"}` | up*           | true",
        "`{path=\"x=\\\"1\\\", y\"}`           | `path=x=*`    | true",
        "job=api                          | job=api       | true"
      })
  void meantBy_aWord(String word, String pattern, boolean meant) {
    ServiceNames names = new ServiceNames(contract(pattern).services());

    assertThat(names.meantBy(word).contains("app")).isEqualTo(meant);
  }
}
