package dev.nines.readers;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.nines", importOptions = DoNotIncludeTests.class)
class ReadersArchitectureTest {

  private static final int LEAST_CLASSES = 25;

  @ArchTest
  static final ArchRule READERS_KNOW_SOURCES_AND_FACTS_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.nines.readers..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "dev.nines.readers..",
                      "dev.nines.source..",
                      "dev.nines.model..",
                      "dev.nines.time..",
                      "dev.nines.money..",
                      "dev.nines.problem..")
                  .or(not(resideInAPackage("dev.nines.."))));

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_READERS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.nines.readers..")
          .should()
          .dependOnClassesThat(resideInAPackage("dev.nines.readers.."));

  @ArchTest
  static final ArchRule READERS_DO_NOT_KNOW_ONE_ANOTHER =
      slices().matching("dev.nines.readers.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule EACH_LIBRARY_HAS_ONE_USER =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.nines.readers..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("biweekly..", "org.sqlite..", "com.github.luben.."));

  @ArchTest
  static final ArchRule ONLY_DATABASES_AND_THE_READER_OF_ONE_KNOW_SQL =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.nines.readers..", "dev.nines.database..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."));

  @ArchTest
  static final ArchRule DATABASES_KNOW_SOURCES_AND_FACTS_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.nines.database..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "dev.nines.database..",
                      "dev.nines.source..",
                      "dev.nines.model..",
                      "dev.nines.time..",
                      "dev.nines.problem..")
                  .or(not(resideInAPackage("dev.nines.."))));

  @ArchTest
  static void classesWereFound(JavaClasses classes) {
    assertThat(classes.stream().filter(resideInAPackage("dev.nines.readers..")).count())
        .isGreaterThanOrEqualTo(LEAST_CLASSES);
  }
}
