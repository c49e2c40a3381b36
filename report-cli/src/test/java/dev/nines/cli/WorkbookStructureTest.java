package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.SampleRuns.Sample;
import dev.nines.render.xlsx.ExcelRules;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every workbook keeps what Excel insists on, so that none is offered for repair. */
@ExtendWith(SharedSamples.class)
class WorkbookStructureTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.nines.cli.SampleRuns#all")
  void workbook_breaksNoRuleOfExcel(Sample sample, SampleRuns runs) throws IOException {
    byte[] workbook = Files.readAllBytes(runs.make(sample).file("xlsx"));
    assertThat(ExcelRules.brokenBy(workbook)).isEmpty();
  }
}
