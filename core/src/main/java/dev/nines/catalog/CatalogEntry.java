package dev.nines.catalog;

import dev.nines.contract.Agreement;
import dev.nines.problem.Checked;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import java.util.List;
import java.util.Objects;

/**
 * A published agreement.
 *
 * @param id its id: lower-case words joined by hyphens
 * @param about what it is and where it comes from
 * @param leftOut what of the document the contract file does not say, one sentence each
 * @param fromMemory which values were not read in the document; never to be taken for published
 * @param text the contract file
 */
public record CatalogEntry(
    String id, About about, List<String> leftOut, List<String> fromMemory, String text) {

  /**
   * What an agreement is and where it comes from.
   *
   * @param provider who promises
   * @param service what is promised
   * @param source the address of the document
   * @param date its date, as far as it is known
   * @param quality how it was read: {@code primary}, {@code copy of primary} and the like
   */
  public record About(String provider, String service, String source, String date, String quality) {
    public About {
      Objects.requireNonNull(provider, "provider");
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(quality, "quality");
    }
  }

  public CatalogEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(about, "about");
    leftOut = List.copyOf(leftOut);
    fromMemory = List.copyOf(fromMemory);
    Objects.requireNonNull(text, "text");
  }

  /** Returns the agreement, with warnings where the published table has gaps or overlaps. */
  public Checked<Agreement> agreement() {
    return ContractReader.read(id + ".yaml", text, ContractFiles.none());
  }
}
