package dev.nines.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF what is wrong with a file. */
public final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** Returns what keeps a file from being PDF/A-3a and PDF/UA-1; nothing where it is both. */
  public static List<String> failures(byte[] pdf) throws IOException {
    List<String> failures = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try {
        failures(pdf, flavour).forEach(failure -> failures.add(flavour + " " + failure));
      } catch (VeraPDFException e) {
        throw new IllegalStateException(e);
      }
    }
    return failures;
  }

  /** Returns what breaks a standard; nothing where the file keeps it. */
  public static List<String> failures(byte[] pdf, PDFAFlavour flavour)
      throws VeraPDFException, IOException {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
      ValidationResult result = validator.validate(parser);
      List<String> failures =
          result.getTestAssertions().stream()
              .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
              .map(a -> a.getRuleId().getClause() + " " + a.getMessage())
              .distinct()
              .toList();
      assertThat(result.isCompliant()).isEqualTo(failures.isEmpty());
      return failures;
    }
  }
}
