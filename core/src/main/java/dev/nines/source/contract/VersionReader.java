package dev.nines.source.contract;

import dev.nines.contract.ClauseText;
import dev.nines.contract.Contract;
import dev.nines.contract.Contract.Customer;
import dev.nines.contract.Contract.Paper;
import dev.nines.contract.Contract.PointsScheme;
import dev.nines.contract.Contract.Validity;
import dev.nines.contract.CoveredService;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Promise;
import dev.nines.contract.Remedy;
import dev.nines.contract.WeeklyHours;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one version of a contract.
 *
 * @param root the whole mapping of the version
 * @param mapping its reader
 */
record VersionReader(Node.Mapping root, MappingReader mapping) {

  /** The keys of a contract. */
  static final Set<String> KEYS =
      Set.of(
          "contract",
          "provider",
          "customer",
          "currency",
          "zone",
          "source",
          "valid",
          "business-hours",
          "services",
          "terms",
          "promises",
          "combine",
          "limits",
          "points");

  private static final Set<String> NO_CLAUSES = Set.of("terms", "promises");

  Contract contract() {
    String id = mapping.require("contract").flatMap(NodeReader::text).orElse("");
    String provider = mapping.text("provider").orElse("");
    Customer customer = mapping.get("customer").map(this::customer).orElse(new Customer("", ""));
    Optional<Currency> currency = mapping.as("currency", Kinds.CURRENCY);
    ZoneId zone = mapping.as("zone", Kinds.ZONE).orElse(ZoneId.of("UTC"));
    WeeklyHours business =
        mapping.get("business-hours").flatMap(HoursReader::business).orElse(WeeklyHours.weekdays());
    List<CoveredService> services =
        mapping.require("services").map(ServicesReader::read).orElse(List.of());
    Scope scope = new Scope(ids(services), business, hasPoints());
    List<Promise> promises = new PromisesReader(mapping, scope).read();
    ClauseText text = ClauseTexts.of(root, NO_CLAUSES);
    Contract contract =
        new Contract(
            id,
            provider,
            customer,
            currency,
            zone,
            mapping.get("source").map(this::paper),
            validity(),
            business,
            services,
            promises,
            CombineReader.read(mapping.get("combine"), promises.stream().map(Promise::id).toList()),
            LimitReader.read(mapping.get("limits")),
            mapping.get("points").flatMap(value -> points(value, scope)),
            text);
    List.of("extends", "versions").forEach(mapping::has);
    mapping.finish();
    return contract;
  }

  private static List<String> ids(List<CoveredService> services) {
    return services.stream().map(CoveredService::id).toList();
  }

  private Customer customer(NodeReader value) {
    if (!value.isMapping()) {
      String text = value.text().orElse("");
      return new Customer(text, text);
    }
    MappingReader keys = value.mapping("a customer").orElseThrow();
    Optional<String> id = keys.text("id");
    Optional<String> name = keys.text("name");
    keys.finish();
    return new Customer(id.or(() -> name).orElse(""), name.or(() -> id).orElse(""));
  }

  private Paper paper(NodeReader value) {
    if (!value.isMapping()) {
      return new Paper(value.text().orElse(""), Optional.empty());
    }
    MappingReader keys = value.mapping("the source").orElseThrow();
    Paper paper = new Paper(keys.text("document").orElse(""), keys.as("date", ScalarKind.DATE));
    keys.finish();
    return paper;
  }

  private Validity validity() {
    Optional<MappingReader> keys = mapping.mapping("valid", "the validity");
    Optional<LocalDate> from = keys.flatMap(k -> k.as("from", ScalarKind.DATE));
    Optional<LocalDate> to = keys.flatMap(k -> k.as("to", ScalarKind.DATE));
    keys.ifPresent(k -> Dates.checkOrder(k, from, to));
    keys.ifPresent(MappingReader::finish);
    return new Validity(from, to);
  }

  // an empty mapping is what a contract without points may have
  private boolean hasPoints() {
    return mapping
        .get("points")
        .filter(v -> !(v.node() instanceof Node.Mapping m && m.entries().isEmpty()))
        .isPresent();
  }

  private Optional<PointsScheme> points(NodeReader value, Scope scope) {
    Optional<MappingReader> keys = hasPoints() ? value.mapping("the points") : Optional.empty();
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Optional<NodeReader> bands = keys.get().require("bands");
    List<Remedy.Band> read =
        bands.map(new RemedyReader(FigureUnit.METRIC, scope)::bands).orElse(List.of());
    bands.ifPresent(b -> checkPoints(b, scope));
    PointsScheme scheme = new PointsScheme(read, BaseReader.read(keys.get().get("base"), scope));
    keys.get().finish();
    return Optional.of(scheme);
  }

  private static void checkPoints(NodeReader value, Scope scope) {
    List<Ladder.Rung> rungs = new RemedyReader(FigureUnit.METRIC, scope).rungs(value.itemsOrOne());
    if (!rungs.isEmpty()) {
      Ladder ladder = new Ladder(rungs, Depth.moreIsWorse(), Optional.empty());
      new BandCheck(ladder, value.log()).run();
    }
  }
}
