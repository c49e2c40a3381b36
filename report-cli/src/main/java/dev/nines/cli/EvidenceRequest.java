package dev.nines.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nines.metrics.Grouping;
import dev.nines.model.Audience;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Data;
import dev.nines.report.Languages;
import dev.nines.source.contract.TermChange;
import dev.nines.time.PeriodExpression;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was asked for, as a document carries it; the time of the run stands in it only where it
 * changed a figure.
 */
final class EvidenceRequest {

  private static final SourceLocation PLACE = SourceLocation.ofFile(EvidenceFiles.MANIFEST);

  // more than any zone is behind UTC
  private static final Duration LATER = Duration.ofDays(2);
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private EvidenceRequest() {}

  static ObjectNode of(SlaRequest request, Data data) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    asked.put("period", request.period().toString());
    if (asOfMatters(request, (Data.Mapping) data)) {
      asked.put("as-of", request.view().asOf().toString());
    }
    look(asked, request.view());
    if (request.audience() == Audience.INTERNAL) {
      asked.put("audience", "internal");
    }
    request.compare().whatIf().forEach(change -> asked.withArray("what-if").add(change.text()));
    return asked;
  }

  // an open outage, or a period that is not over
  private static boolean asOfMatters(SlaRequest request, Data.Mapping data) {
    Data.Mapping period = (Data.Mapping) data.entries().get("period");
    Instant end = Instant.parse(((Data.Text) period.entries().get("to")).text());
    return data.entries().containsKey("as-of") || request.view().asOf().isBefore(end);
  }

  static ObjectNode of(PostmortemRequest request, String id, Optional<Instant> asOf) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    asked.put("id", id);
    asked.put("audience", request.audience().name().toLowerCase(Locale.ROOT));
    asOf.ifPresent(at -> asked.put("as-of", at.toString()));
    look(asked, request.view());
    return asked;
  }

  static ObjectNode of(MetricsRequest request, Data data) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    if (request.by() != Grouping.NONE) {
      asked.put("by", request.by().word());
    }
    request.period().ifPresent(period -> asked.put("period", period.toString()));
    request.compared().forEach(side -> asked.withArray("compare").add(side));
    boolean open = ((Data.Mapping) data).entries().containsKey("as-of");
    if (open || request.contract().isPresent() && isNotOver(request)) {
      asked.put("as-of", request.view().asOf().toString());
    }
    look(asked, request.view());
    if (request.audience() == Audience.INTERNAL) {
      asked.put("audience", "internal");
    }
    return asked;
  }

  private static boolean isNotOver(MetricsRequest request) {
    return request
        .period()
        .map(period -> period.resolve(ZoneOffset.UTC).to().plus(LATER))
        .filter(request.view().asOf()::isBefore)
        .isPresent();
  }

  private static void look(ObjectNode asked, View view) {
    view.zone().ifPresent(zone -> asked.put("zone", zone.getId()));
    if (!view.language().isPlain()) {
      asked.put("locale", view.language().tag());
    }
  }

  /**
   * Returns the request for an SLA report again.
   *
   * @throws IllegalArgumentException if it is none
   */
  static SlaRequest sla(StoredEvidence stored) {
    JsonNode asked = stored.request();
    PeriodExpression period = valid(PeriodExpression.parse(asked.path("period").asText(), PLACE));
    List<TermChange> changes = new ArrayList<>();
    asked
        .path("what-if")
        .forEach(c -> changes.add(valid(TermChange.parse(c.asText(), CompareOptions.WHAT_IF))));
    return new SlaRequest(
        contract(stored).orElseThrow(() -> new IllegalArgumentException("there is no contract")),
        stored.sources("facts"),
        period,
        Optional.empty(),
        true,
        view(stored, period.resolve(ZoneOffset.UTC).to().plus(LATER)),
        new CompareRequest(stored.source("corrections"), stored.sources("against"), changes),
        audience(asked));
  }

  /**
   * Returns the request for a postmortem again.
   *
   * @throws IllegalArgumentException if it is none
   */
  static PostmortemRequest postmortem(StoredEvidence stored) {
    JsonNode asked = stored.request();
    return new PostmortemRequest(
        stored
            .source("facts")
            .orElseThrow(() -> new IllegalArgumentException("there are no facts")),
        Optional.of(asked.path("id").asText()),
        audience(asked),
        contract(stored),
        Optional.empty(),
        view(stored, FAR));
  }

  /**
   * Returns the request for metrics again.
   *
   * @throws IllegalArgumentException if it is none
   */
  static MetricsRequest metrics(StoredEvidence stored) {
    JsonNode asked = stored.request();
    List<String> compared = new ArrayList<>();
    asked.path("compare").forEach(side -> compared.add(side.asText()));
    return new MetricsRequest(
        stored.sources("facts"),
        Grouping.of(asked.path("by").asText()).orElse(Grouping.NONE),
        Optional.ofNullable(asked.get("period"))
            .map(period -> valid(PeriodExpression.parse(period.asText(), PLACE))),
        compared,
        stored.source("measurements"),
        Optional.empty(),
        contract(stored),
        view(stored, FAR),
        audience(asked));
  }

  private static Audience audience(JsonNode asked) {
    return Audience.valueOf(asked.path("audience").asText("customer").toUpperCase(Locale.ROOT));
  }

  private static Optional<DataSource> contract(StoredEvidence stored) {
    return stored.source("contract");
  }

  // where "now" changed no figure, any will do
  private static View view(StoredEvidence stored, Instant otherwise) {
    JsonNode asked = stored.request();
    Optional<ZoneId> zone = Optional.ofNullable(asked.get("zone")).map(z -> ZoneId.of(z.asText()));
    Instant asOf = asked.has("as-of") ? Instant.parse(asked.get("as-of").asText()) : otherwise;
    BrandRequest brand = new BrandRequest(stored.source("brand"), stored.sources("section"));
    return new View(zone, asOf, language(stored)).with(brand);
  }

  // the words of a user's own lie inside the document as well
  private static Language language(StoredEvidence stored) {
    if (!stored.request().has("locale")) {
      return Language.ENGLISH;
    }
    Languages all = Languages.with(stored.contents(EvidenceFiles.WORDS));
    return valid(Language.of(stored.request().get("locale").asText(), all));
  }

  private static <T> T valid(Checked<T> checked) {
    return checked
        .value()
        .orElseThrow(() -> new IllegalArgumentException(checked.problems().get(0).message()));
  }
}
