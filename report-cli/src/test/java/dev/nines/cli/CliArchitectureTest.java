package dev.nines.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.nines", importOptions = DoNotIncludeTests.class)
class CliArchitectureTest {

  private static final int LEAST_CLASSES = 30;

  @ArchTest
  static final ArchRule PICOCLI_STAYS_IN_THE_COMMAND =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.nines.cli")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
  static final ArchRule NOTHING_ELSE_KNOWS_THE_COMMAND =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.nines.cli")
          .should()
          .dependOnClassesThat(resideInAPackage("dev.nines.cli"));

  @ArchTest
  static final ArchRule ONLY_MAIN_TOUCHES_THE_MACHINE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.nines.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "console");

  @ArchTest
  static void classesWereFound(JavaClasses classes) {
    assertThat(classes.stream().filter(resideInAPackage("dev.nines.cli")).count())
        .isGreaterThanOrEqualTo(LEAST_CLASSES);
  }
}
