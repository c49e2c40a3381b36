package dev.nines.report.postmortem;

import dev.nines.credit.SlaResult;
import dev.nines.model.Audience;
import dev.nines.model.Incident;
import dev.nines.model.InputFile;
import dev.nines.problem.Problem;
import dev.nines.report.LeftOut;
import dev.nines.report.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a postmortem is made of.
 *
 * @param incident the incident, with everything that is internal
 * @param problems what was found while it was read and checked
 * @param inputs the files, in the order given
 * @param effect what became of a contract's promises in the periods of the incident; absent where
 *     no contract is given
 * @param audience who will read it
 * @param zone the zone in which times are shown
 * @param asOf "now" for an impact without an end
 * @param words the words of the language that the report adds
 * @param leftOutBefore what was left out already, before the incident came here
 */
public record PostmortemInput(
    Incident incident,
    List<Problem> problems,
    List<InputFile> inputs,
    Optional<SlaResult> effect,
    Audience audience,
    ZoneId zone,
    Instant asOf,
    Wording words,
    LeftOut leftOutBefore) {

  public PostmortemInput {
    Objects.requireNonNull(leftOutBefore, "leftOutBefore");
    Objects.requireNonNull(incident, "incident");
    problems = List.copyOf(problems);
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(words, "words");
  }

  /** Makes what a postmortem is made of an incident that nothing was left out of. */
  public PostmortemInput(
      Incident incident,
      List<Problem> problems,
      List<InputFile> inputs,
      Optional<SlaResult> effect,
      Audience audience,
      ZoneId zone,
      Instant asOf,
      Locale locale) {
    this(
        incident,
        problems,
        inputs,
        effect,
        audience,
        zone,
        asOf,
        Wording.of(locale),
        LeftOut.NOTHING);
  }

  /** Returns the same of an incident that something was left out of before. */
  public PostmortemInput without(LeftOut before) {
    return new PostmortemInput(
        incident, problems, inputs, effect, audience, zone, asOf, words, before);
  }

  /** Returns what a document for customers, in English, without a contract is made of. */
  public static PostmortemInput of(Incident incident, ZoneId zone, Instant asOf) {
    return new PostmortemInput(
        incident,
        List.of(),
        List.of(),
        Optional.empty(),
        Audience.CUSTOMER,
        zone,
        asOf,
        Locale.ENGLISH);
  }

  /** Returns the same with what was found while the incident was read and checked. */
  public PostmortemInput withProblems(List<Problem> found) {
    return new PostmortemInput(
        incident, found, inputs, effect, audience, zone, asOf, words, leftOutBefore);
  }

  /** Returns the same with the files it was made of. */
  public PostmortemInput withInputs(List<InputFile> files) {
    return new PostmortemInput(
        incident, problems, files, effect, audience, zone, asOf, words, leftOutBefore);
  }

  /** Returns the same with what became of a contract's promises. */
  public PostmortemInput withEffect(SlaResult result) {
    return new PostmortemInput(
        incident,
        problems,
        inputs,
        Optional.of(result),
        audience,
        zone,
        asOf,
        words,
        leftOutBefore);
  }

  /** Returns the same for other readers. */
  public PostmortemInput forAudience(Audience readers) {
    return new PostmortemInput(
        incident, problems, inputs, effect, readers, zone, asOf, words, leftOutBefore);
  }

  /** Returns the same in another language that ships with Nines. */
  public PostmortemInput in(Locale language) {
    return in(Wording.of(language));
  }

  /** Returns the same in other words. */
  public PostmortemInput in(Wording others) {
    return new PostmortemInput(
        incident, problems, inputs, effect, audience, zone, asOf, others, leftOutBefore);
  }
}
