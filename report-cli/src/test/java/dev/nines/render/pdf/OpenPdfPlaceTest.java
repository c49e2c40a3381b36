package dev.nines.render.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OpenPdfPlaceTest {

  private static final JavaClasses RENDERER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.nines.render");

  @Test
  void onlyThePagePackageKnowsOpenPdf() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.nines.render.pdf.page")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.lowagie..")
        .check(RENDERER);
  }

  @Test
  void thePackagesOfTheRendererHaveNoCycle() {
    slices().matching("dev.nines.render.pdf.(*)..").should().beFreeOfCycles().check(RENDERER);
  }

  @Test
  void nothingIsDrawnByAwt() {
    noClasses().should().dependOnClassesThat().resideInAPackage("java.awt..").check(RENDERER);
  }
}
