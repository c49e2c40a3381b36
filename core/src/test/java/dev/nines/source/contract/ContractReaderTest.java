package dev.nines.source.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.Base;
import dev.nines.contract.Claim;
import dev.nines.contract.Clock;
import dev.nines.contract.Combine;
import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Credit;
import dev.nines.contract.Edges;
import dev.nines.contract.Fee;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import dev.nines.contract.Payment;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Promise;
import dev.nines.contract.Qualify;
import dev.nines.contract.Quantity;
import dev.nines.contract.Remedy;
import dev.nines.contract.WeeklyHours;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractReaderTest {

  private static final String USUAL =
      """
      contract: acme-2025
      provider: ChargeOver
      customer: Acme Corp
      currency: USD
      zone: America/Chicago
      services:
        app: {fee: 1000.00}
      promises:
        - id: uptime
          target: 99.9
          qualify: {maintenance: excluded}
          credit:
            bands:
              - {below: 99.9, at-least: 99.0, percent: 10}
              - {below: 99.0, percent: 25}
      """;

  private static Fraction decimal(String text) {
    return Fraction.of(new BigDecimal(text));
  }

  private static Remedy.Band band(Edges edges, long percent) {
    return new Remedy.Band(edges, new Payment.Percent(Fraction.of(percent)));
  }

  @Test
  void read_usualContract_isComplete() {
    Contract contract = Contracts.contract(USUAL);

    assertThat(contract.id()).isEqualTo("acme-2025");
    assertThat(contract.provider()).isEqualTo("ChargeOver");
    assertThat(contract.customer()).isEqualTo(new Contract.Customer("Acme Corp", "Acme Corp"));
    assertThat(contract.currency()).contains(Currency.getInstance("USD"));
    assertThat(contract.zone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(contract.services())
        .containsExactly(
            new CoveredService(
                "app",
                "app",
                Optional.of(new Fee.PerMonth(Fraction.of(1_000))),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    assertThat(Contracts.problems(USUAL)).isEmpty();
  }

  @Test
  void read_absentClauses_haveTheDefaultsOfTheInterface() {
    Promise promise =
        Contracts.contract("{contract: c, services: {app: {}}, promises: [{id: p, target: 99.9}]}")
            .promises()
            .get(0);

    assertThat(promise.services()).containsExactly("app");
    assertThat(promise.over()).isEqualTo(new Over.Each());
    assertThat(promise.clock())
        .isEqualTo(
            new Clock(
                new PeriodRule.CalendarMonth(),
                new Clock.Denominator.Actual(),
                Clock.PartPeriod.SHRINK));
    assertThat(promise.observe())
        .isEqualTo(
            new Observe(
                new Observe.Outages(
                    List.of(),
                    List.of(),
                    new Observe.Weights.ByLevel(
                        Map.of(
                            "major_outage", Fraction.ONE,
                            "partial_outage", Fraction.ONE,
                            "degraded_performance", Fraction.ZERO)),
                    true),
                new Observe.StaleAfter.Times(Fraction.of(5)),
                Observe.SoftStates.WHEN_CONFIRMED));
    assertThat(promise.qualify())
        .isEqualTo(
            new Qualify(
                Optional.empty(),
                new Qualify.Maintenance.Counts(),
                Set.of(),
                new Qualify.UnknownTime.Up(),
                new Qualify.ServiceHours.Always()));
    assertThat(promise.indicator())
        .isEqualTo(new Indicator(Figure.Named.UPTIME, Optional.empty(), 1));
    assertThat(promise.credit()).isEmpty();
    assertThat(promise.claim()).isEqualTo(new Claim.Automatic());
    assertThat(promise.escalation()).isEmpty();
    assertThat(promise.clause()).isEmpty();
  }

  @Test
  void read_absentSections_haveTheDefaultsOfTheInterface() {
    Contract contract =
        Contracts.contract("{contract: c, services: {a: {}}, promises: [{id: p, target: none}]}");

    assertThat(contract.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(contract.businessHours()).isEqualTo(WeeklyHours.weekdays());
    assertThat(contract.currency()).isEmpty();
    assertThat(contract.combine())
        .isEqualTo(
            new Combine(
                new Combine.Node.Group(Combine.How.ADD, List.of(new Combine.Node.Leaf("p"))),
                false));
    assertThat(contract.limits()).isEmpty();
    assertThat(contract.points()).isEmpty();
    assertThat(contract.promises().get(0).target()).isEmpty();
  }

  @Test
  void read_credit_hasTheDefaultsOfTheInterface() {
    Credit credit = Contracts.contract(USUAL).promises().get(0).credit().orElseThrow();

    assertThat(credit)
        .isEqualTo(
            new Credit(
                Figure.Named.UPTIME,
                new Remedy.Bands(
                    List.of(
                        band(
                            new Edges(
                                Edges.atLeast(Quantity.ofNumber("99.0")).lower(),
                                Edges.below(Quantity.ofNumber("99.9")).upper()),
                            10),
                        band(Edges.below(Quantity.ofNumber("99.0")), 25))),
                false,
                new Base(
                    new Base.FeeOf.Services(),
                    new Base.FeePeriod.ThisPeriod(),
                    new Base.Share.Percent(Fraction.HUNDRED),
                    new Base.FeeCovers.DenominatorTime()),
                Credit.Paid.MONEY,
                List.of(),
                Optional.empty(),
                RoundingRule.HALF_UP));
  }

  @Test
  void read_sameContractAsJson_isTheSame() {
    String json =
        """
        {"contract": "acme-2025", "provider": "ChargeOver", "customer": "Acme Corp",
         "currency": "USD", "zone": "America/Chicago", "services": {"app": {"fee": 1000.00}},
         "promises": [{"id": "uptime", "target": 99.9, "qualify": {"maintenance": "excluded"},
           "credit": {"bands": [{"below": 99.9, "at-least": 99.0, "percent": 10},
                                {"below": 99.0, "percent": 25}]}}]}
        """;
    Promise fromJson = Contracts.contract(json).promises().get(0);
    Promise fromYaml = Contracts.contract(USUAL).promises().get(0);

    assertThat(fromJson.credit()).isEqualTo(fromYaml.credit());
    assertThat(fromJson.qualify()).isEqualTo(fromYaml.qualify());
    assertThat(fromJson.target()).isEqualTo(fromYaml.target());
  }

  @Test
  void read_scalars_areTakenFromTheirText() {
    Contract contract =
        Contracts.contract(
            """
            contract: 010
            currency: USD
            services:
              NO: {name: yes, fee: 1000.00, matches: [08:00, 1e3]}
            promises:
              - {id: 2025-07, target: 99.90, clause: 3.10}
            """);

    assertThat(contract.id()).isEqualTo("010");
    assertThat(contract.services().get(0).id()).isEqualTo("NO");
    assertThat(contract.services().get(0).name()).isEqualTo("yes");
    assertThat(contract.services().get(0).matches()).containsExactly("08:00", "1e3");
    assertThat(contract.promises().get(0).id()).isEqualTo("2025-07");
    assertThat(contract.promises().get(0).clause()).isEqualTo("3.10");
    assertThat(contract.promises().get(0).target())
        .contains(Edges.atLeast(new Quantity(decimal("99.9"), "99.90", false)));
  }

  @Test
  void read_numberWithLeadingZero_isDecimal() {
    Promise promise = Contracts.promise("target: 99.9\ncredit: {fixed: {percent: 010}}");

    assertThat(promise.credit().orElseThrow().remedy())
        .isEqualTo(new Remedy.Fixed(new Payment.Percent(Fraction.of(10))));
  }

  static Stream<Arguments> fees() {
    return Stream.of(
        arguments("1000.00", new Fee.PerMonth(Fraction.of(1_000))),
        arguments("1000.00 per month", new Fee.PerMonth(Fraction.of(1_000))),
        arguments("50000.00 per year", new Fee.PerYear(Fraction.of(50_000))),
        arguments("0.10 per hour", new Fee.PerHour(Fraction.of(1, 10))),
        arguments("500.00 once", new Fee.Once(Fraction.of(500))),
        arguments("from-data", new Fee.FromData()),
        arguments(
            "{2025-06: 900.00, 2025-07: 950.00}",
            new Fee.ByMonth(
                Map.of(
                    YearMonth.of(2025, 6), Fraction.of(900),
                    YearMonth.of(2025, 7), Fraction.of(950)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fees")
  void read_fee(String text, Fee expected) {
    Contract contract =
        Contracts.contract(
            "{contract: c, services: {a: {fee: %s}}, promises: [{id: p, target: 99}]}"
                .formatted(text));

    assertThat(contract.services().get(0).fee()).contains(expected);
  }

  @Test
  void read_provided_isFromTheFirstDayToTheDayAfterTheLast() {
    CoveredService service =
        Contracts.contract(
                "{contract: c, services: {a: {provided: {from: 2025-07-10, to: 2025-07-20}}},"
                    + " promises: [{id: p, target: 99}]}")
            .services()
            .get(0);

    assertThat(service.providedFrom()).contains(LocalDate.parse("2025-07-10"));
    assertThat(service.providedTo()).contains(LocalDate.parse("2025-07-20"));
  }

  @Test
  void read_terms_areTakenOverSectionBySection() {
    Contract contract =
        Contracts.contract(
            """
            contract: c
            currency: USD
            services: {app: {fee: 1.00}}
            terms:
              qualify: {maintenance: excluded, unknown-time: down}
              claim: {within: 30 days}
            promises:
              - {id: a, target: 99.9}
              - {id: b, target: 99.9, qualify: {unknown-time: removed}}
            """);
    Promise first = contract.promises().get(0);
    Promise second = contract.promises().get(1);

    assertThat(first.qualify().maintenance()).isEqualTo(new Qualify.Maintenance.Excluded());
    assertThat(first.qualify().unknownTime()).isEqualTo(new Qualify.UnknownTime.Down());
    assertThat(second.qualify().maintenance()).isEqualTo(new Qualify.Maintenance.Counts());
    assertThat(second.qualify().unknownTime()).isEqualTo(new Qualify.UnknownTime.Removed());
    assertThat(second.claim()).isEqualTo(first.claim());
  }

  @Test
  void read_statedClauses_areNotedWithTheirLines() {
    Promise promise = Contracts.contract(USUAL).promises().get(0);

    assertThat(promise.text().isStated("qualify.maintenance")).isTrue();
    assertThat(promise.text().isStated("qualify.unknown-time")).isFalse();
    assertThat(promise.text().locationOf("credit.bands").orElseThrow().line()).isEqualTo(13);
    assertThat(promise.text().location().line()).isEqualTo(9);
    assertThat(Contracts.contract(USUAL).text().isStated("zone")).isTrue();
    assertThat(Contracts.contract(USUAL).text().isStated("combine")).isFalse();
  }

  @Test
  void read_versions_areOrderedAndShareWhatStandsBeside() {
    var agreement =
        Contracts.read(
                """
                contract: c
                currency: USD
                services: {app: {fee: 1000.00, name: App}}
                promises: [{id: p, target: 99.9}]
                versions:
                  - {valid: {from: 2025-07-01}, services: {app: {fee: 1200.00}}}
                  - {valid: {from: 2025-01-01, to: 2025-07-01}}
                """)
            .value()
            .orElseThrow();

    assertThat(agreement.versions())
        .extracting(c -> c.validity().from().orElseThrow())
        .containsExactly(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-07-01"));
    assertThat(agreement.latest().service("app").fee())
        .contains(new Fee.PerMonth(Fraction.of(1_200)));
    assertThat(agreement.latest().service("app").name()).isEqualTo("App");
  }

  @Test
  void read_limitInBusinessDays_isMeasuredInBusinessHours() {
    Contract contract =
        Contracts.contract(
            """
            contract: c
            business-hours: {from: 09:00, to: 17:00}
            services: {app: {}}
            promises:
              - id: p
                observe: {times: {from: ordered, to: [installed, cancelled]}}
                indicator: each
                target: {at-most: 40 business days}
            """);
    Promise promise = contract.promises().get(0);

    assertThat(promise.observe().what())
        .isEqualTo(
            new Observe.Times(
                List.of("ordered"), List.of("installed", "cancelled"), Set.of(), true, true));
    assertThat(promise.target().orElseThrow().upper().orElseThrow().at())
        .isEqualTo(new Quantity(Fraction.of(40 * 8 * 3_600), "40 business days", true));
  }

  @Test
  void read_blocksOfAPercentage_lookAtDowntime() {
    Credit credit =
        Contracts.promise("target: 100\ncredit: {blocks: {each: 30 minutes, percent: 5}}")
            .credit()
            .orElseThrow();

    assertThat(credit.by()).isEqualTo(Figure.Named.DOWNTIME);
    assertThat(credit.remedy())
        .isEqualTo(
            new Remedy.Blocks(
                new Quantity(Fraction.of(1_800), "30 minutes", true),
                new Payment.Percent(Fraction.of(5)),
                Remedy.Part.IGNORED,
                new Quantity(Fraction.ZERO, "0 minutes", true),
                Remedy.Of.ALL,
                Fraction.ZERO));
  }

  @Test
  void read_blocksOfEachTime_lookAtEach() {
    Credit credit =
        Contracts.promise(
                """
                observe: {times: {from: reported, to: restored}}
                indicator: each
                target: {at-most: 1 hour}
                credit: {blocks: {each: 1 hour, percent: 5, after: PT1H}}
                """)
            .credit()
            .orElseThrow();

    assertThat(credit.by()).isEqualTo(Figure.Named.EACH);
  }

  @Test
  void read_maintenanceRules() {
    Promise promise =
        Contracts.promise(
            """
            target: 99.9
            clock: {period: {billing-month: 15}}
            qualify:
              maintenance:
                kind: emergency
                notice: 48 hours
                allowance: {time: 1 hour, per: period}
                window: {days: [SAT, SUN], from: 22:00, to: 06:00}
            """);

    assertThat(promise.qualify().maintenance())
        .isEqualTo(
            new Qualify.Maintenance.Rules(
                List.of(
                    new Qualify.MaintenanceRule(
                        Optional.of("emergency"),
                        Kinds.NOTICE.read().apply("48 hours"),
                        Optional.of(
                            new Qualify.Allowance(
                                Duration.ofHours(1), new PeriodRule.BillingMonth(15))),
                        Optional.of(
                            new WeeklyHours(
                                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                22 * 3_600,
                                6 * 3_600,
                                Set.of()))))));
  }

  @Test
  void read_combineTree() {
    Contract contract =
        Contracts.contract(
            """
            contract: c
            services: {app: {}}
            promises: [{id: a, target: 99}, {id: b, target: 99}, {id: d, target: 99}]
            combine: {highest: [a, {add: [b, d]}], per: incident}
            """);

    assertThat(contract.combine())
        .isEqualTo(
            new Combine(
                new Combine.Node.Group(
                    Combine.How.HIGHEST,
                    List.of(
                        new Combine.Node.Leaf("a"),
                        new Combine.Node.Group(
                            Combine.How.ADD,
                            List.of(new Combine.Node.Leaf("b"), new Combine.Node.Leaf("d"))))),
                true));
  }
}
