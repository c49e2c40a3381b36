package dev.nines.cli;

import dev.nines.branding.BareMarkdown;
import dev.nines.branding.BarePictures;
import dev.nines.branding.BrandFile;
import dev.nines.branding.BrandReader;
import dev.nines.branding.BrandText;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a brand as customers may have them: without comments, without what pictures say
 * beside their dots, and without sections that stand in other documents.
 *
 * @param request what the sender gave
 * @param opened the files that a document was made with
 * @param document its kind
 */
record CustomerBrand(BrandRequest request, Map<Path, SourceInput> opened, String document)
    implements Storage {

  /** Returns the files of which the same document can be made, as it names them. */
  Map<Path, SourceInput> files() {
    Map<Path, SourceInput> read = new LinkedHashMap<>();
    BrandFolder folder = new BrandFolder(this, read);
    request.file().map(file -> opened(folder, file)).ifPresent(BrandReader::read);
    request.sections().forEach(section -> BrandReader.section(opened(folder, section)));
    return read;
  }

  private BrandFile opened(BrandFolder folder, DataSource source) {
    String name = opened.get(source.path()).name();
    return folder.open(name, source.path()).value().orElseThrow();
  }

  @Override
  public Checked<SourceInput> open(String name, Path path) {
    SourceInput file = opened.get(path);
    return file == null
        ? Checked.failed(
            Problem.of(
                ProblemCode.FILE_MISSING,
                SourceLocation.ofFile(name),
                "The file \"" + name + "\" was not opened before."))
        : Checked.of(SourceInput.of(file.name(), shown(file, path)));
  }

  @Override
  public boolean holds(Path path) {
    return opened.containsKey(path);
  }

  // it was read a moment ago
  private byte[] shown(SourceInput file, Path path) {
    try {
      return BarePictures.of(path.getFileName().toString(), file)
          .orElseGet(() -> text(file, path).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("\"" + file.name() + "\" cannot be read again", e);
    }
  }

  private String text(SourceInput file, Path path) {
    String text = file.text().value().orElseThrow();
    boolean isBrand = request.file().filter(brand -> brand.path().equals(path)).isPresent();
    return isBrand ? BrandText.of(text, document) : BareMarkdown.of(text);
  }
}
