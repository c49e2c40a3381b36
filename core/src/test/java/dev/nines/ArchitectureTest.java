package dev.nines;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the package rules of CONTRIBUTING.md: which package may know which, and what none may. */
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.nines");

  private static final List<Class<?>> DATES =
      List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class);

  @Test
  void theRulesLookAtTheWholeOfCore() {
    assertThat(CORE.size()).isGreaterThan(300);
  }

  @Test
  void noPackageIsInACycle() {
    slices().matching("dev.nines.(**)").should().beFreeOfCycles().check(CORE);
  }

  @ParameterizedTest(name = "{0} knows {1}")
  @CsvSource({
    "problem, ''",
    "money, ''",
    "time, problem",
    "brand, problem",
    "model, time money problem",
    "contract, time money problem",
    "statistics, ''",
    "redaction, ''",
    "measurement, model contract time money problem",
    "source, redaction measurement model contract time money problem",
    "catalog, contract source time money problem",
    "downtime, model contract time money problem",
    "response, measurement model contract time money problem",
    "metrics, response statistics measurement model contract time money problem",
    "uptime, downtime model contract time money problem",
    "credit, uptime downtime model contract time money problem",
    "whatif, credit uptime downtime model contract time money problem",
    "report, brand whatif metrics statistics measurement credit uptime response downtime model contract time money problem"
  })
  void eachPackageKnowsOnlyWhatItsRuleAllows(String name, String allowed) {
    String[] known =
        Stream.concat(Stream.of(name), Stream.of(allowed.split(" ")).filter(p -> !p.isEmpty()))
            .map(p -> "dev.nines." + p + "..")
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage("dev.nines." + name + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.nines.."))
                .or(JavaClass.Predicates.resideInAnyPackage(known)))
        .check(CORE);
  }

  @Test
  void nobodyKnowsTheFrontDoor() {
    noClasses()
        .that()
        .resideInAPackage("dev.nines.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.nines")
        .check(CORE);
  }

  @Test
  void onlySourcesKnowTheFormatsOfFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.nines.source..", "dev.nines.catalog..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "org.yaml..")
        .check(CORE);
  }

  @Test
  void nobodyOpensADatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(CORE);
  }

  @Test
  void nobodyReadsTheClock() {
    noClasses().should().callMethodWhere(isNow()).check(CORE);
    noClasses().should().callMethod(Clock.class, "systemUTC").check(CORE);
    noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(CORE);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
    noClasses().should().callMethod(System.class, "nanoTime").check(CORE);
  }

  private static DescribedPredicate<JavaMethodCall> isNow() {
    return describe(
        "now() of a type of java.time",
        call ->
            call.getTarget().getName().equals("now")
                && DATES.stream().anyMatch(type -> call.getTargetOwner().isEquivalentTo(type)));
  }

  @Test
  void nobodyReadsTheDefaultZoneOrLocale() {
    noClasses().should().callMethod(ZoneId.class, "systemDefault").check(CORE);
    noClasses().should().callMethod(TimeZone.class, "getDefault").check(CORE);
    noClasses().should().callMethod(Locale.class, "getDefault").check(CORE);
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "toLowerCase, toUpperCase or String.format without a locale",
                ArchitectureTest::usesTheDefaultLocale))
        .check(CORE);
  }

  private static boolean usesTheDefaultLocale(JavaMethodCall call) {
    boolean ofString = call.getTargetOwner().isEquivalentTo(String.class);
    boolean sensitive =
        List.of("toLowerCase", "toUpperCase", "format").contains(call.getTarget().getName());
    boolean told =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(p -> p.isEquivalentTo(Locale.class));
    return ofString && sensitive && !told;
  }

  // "formatted" takes the default locale, which only text in the form of %s does not feel
  @Test
  void formatsWithoutALocaleHoldTextAlone() throws IOException {
    Pattern sensitive = Pattern.compile("\"[^\"]*%[-0-9,.$]*[a-rt-zA-RT-Z&&[^n]]");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> text(file).contains(".formatted("))
              .filter(file -> sensitive.matcher(text(file)).find())
              .toList();
      assertThat(found).isEmpty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nobodyPrints() {
    noClasses()
        .should()
        .accessFieldWhere(
            describe(
                "System.out or System.err",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && Arrays.asList("out", "err").contains(access.getTarget().getName())))
        .check(CORE);
  }

  @Test
  void noBinaryFloatingPointOnTheWayOfUptimeAndMoney() {
    String[] exact = {
      "dev.nines.time..",
      "dev.nines.money..",
      "dev.nines.model..",
      "dev.nines.contract..",
      "dev.nines.measurement..",
      "dev.nines.response..",
      "dev.nines.downtime..",
      "dev.nines.uptime..",
      "dev.nines.credit..",
      "dev.nines.source.."
    };
    DescribedPredicate<JavaClass> floating =
        describe(
            "binary floating point",
            type -> type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class));
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(exact)
        .should()
        .notHaveRawType(floating)
        .check(CORE);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(exact)
        .should()
        .notHaveRawReturnType(floating)
        .check(CORE);
    noClasses()
        .that()
        .resideInAnyPackage(exact)
        .should()
        .callMethodWhere(
            describe("doubleValue or floatValue", ArchitectureTest::makesFloatingPoint))
        .check(CORE);
  }

  @Test
  void onlyStatisticsKnowsItsLibraries() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.nines.statistics..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.commons.statistics..",
            "org.apache.commons.rng..",
            "org.apache.commons.numbers..",
            "org.apache.commons.math3.stat..",
            "org.apache.commons.math3.distribution..")
        .check(CORE);
  }

  private static boolean makesFloatingPoint(JavaAccess<?> access) {
    return List.of("doubleValue", "floatValue", "parseDouble", "parseFloat")
        .contains(access.getTarget().getName());
  }

  @Test
  void fieldsAreFinal() {
    fields()
        .that()
        .areNotStatic()
        .and()
        .arePublic()
        .or()
        .areProtected()
        .should()
        .beFinal()
        .allowEmptyShould(true)
        .check(CORE);
  }
}
