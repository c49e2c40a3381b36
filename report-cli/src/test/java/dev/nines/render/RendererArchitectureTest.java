package dev.nines.render;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.nines", importOptions = DoNotIncludeTests.class)
class RendererArchitectureTest {

  private static final int LEAST_CLASSES = 50;

  @ArchTest
  static final ArchRule RENDERERS_KNOW_THE_REPORT_AND_NOTHING_BEFORE_IT =
      classes()
          .that()
          .resideInAPackage("dev.nines.render..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "dev.nines.render..",
                      "dev.nines.report..",
                      "dev.nines.brand..",
                      "dev.nines.time..",
                      "dev.nines.money..",
                      "dev.nines.problem..")
                  .or(not(resideInAPackage("dev.nines.."))));

  @ArchTest
  static final ArchRule FORMATS_DO_NOT_KNOW_ONE_ANOTHER =
      slices()
          .matching("dev.nines.render.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(), resideInAPackage("dev.nines.render.drawing.."));

  @ArchTest
  static final ArchRule DRAWINGS_KNOW_NO_FORMAT =
      noClasses()
          .that()
          .resideInAPackage("dev.nines.render.drawing..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("dev.nines.render.pdf..", "dev.nines.render.html.."));

  @ArchTest
  static final ArchRule ONLY_THE_WORKBOOK_KNOWS_POI =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.nines.render.xlsx..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.poi.."));

  @ArchTest
  static void classesWereFound(JavaClasses classes) {
    assertThat(classes.stream().filter(resideInAPackage("dev.nines.render..")).count())
        .isGreaterThanOrEqualTo(LEAST_CLASSES);
  }
}
