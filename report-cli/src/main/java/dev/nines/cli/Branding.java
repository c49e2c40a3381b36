package dev.nines.cli;

import dev.nines.brand.Brand;
import dev.nines.brand.OwnSection;
import dev.nines.branding.BrandFile;
import dev.nines.branding.BrandReader;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.report.BrandedDocument;
import dev.nines.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Gives reports what their sender chose; what is wrong with that is no matter of their readers. */
final class Branding {

  private final Brand brand;
  private final List<Problem> problems;
  private final boolean failed;

  private Branding(Brand brand, ProblemLog log) {
    this.brand = brand;
    this.problems = log.problems();
    this.failed = log.hasErrors();
  }

  /** Reads what was chosen. */
  static Branding of(BrandRequest request, Function<DataSource, Checked<BrandFile>> files) {
    ProblemLog log = ProblemLog.empty();
    Brand brand =
        request
            .file()
            .flatMap(file -> log.take(files.apply(file).then(BrandReader::read)))
            .orElse(Brand.STANDARD);
    List<OwnSection> sections = new ArrayList<>();
    request
        .sections()
        .forEach(
            file ->
                log.take(files.apply(file).then(BrandReader::section)).ifPresent(sections::add));
    return new Branding(sections.isEmpty() ? brand : brand.with(sections), log);
  }

  /** Reads what was chosen from the disk. */
  static Branding of(BrandRequest request) {
    BrandFolder folder = new BrandFolder(Storage.DISK, new LinkedHashMap<>());
    return of(request, file -> folder.open(file.name(), file.path()));
  }

  /** Returns whether it cannot be used. */
  boolean isFailed() {
    return failed;
  }

  /** Returns what is wrong with it. */
  List<Problem> problems() {
    return problems;
  }

  /** Returns a report with it. */
  Report on(Report report, String kind) {
    return new Report(BrandedDocument.of(report.document(), brand, kind), report.data());
  }

  /** Returns problems with its own after them. */
  List<Problem> after(List<Problem> others) {
    List<Problem> all = new ArrayList<>(others);
    all.addAll(problems);
    return all;
  }
}
