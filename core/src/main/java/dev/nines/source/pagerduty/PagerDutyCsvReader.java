package dev.nines.source.pagerduty;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.Sureness;
import dev.nines.source.csv.CsvTable;

/**
 * Reads the incidents that PagerDuty writes as CSV. A time without an offset is an error, since the
 * file does not say which zone the account has.
 */
public final class PagerDutyCsvReader implements SourceReader {

  static final CsvTable TABLE =
      CsvTable.of("id", "description", "service_name", "created_on")
          .with(
              "incident_number",
              "resolved_on",
              "seconds_to_first_ack",
              "seconds_to_resolve",
              "auto_resolved",
              "urgency",
              "priority",
              "service_id",
              "escalation_policy_id",
              "escalation_policy_name",
              "assigned_to_user_ids",
              "assigned_to_user_names",
              "acknowledged_by_user_ids",
              "acknowledged_by_user_names",
              "resolved_by_user_id",
              "resolved_by_user_name");

  /** Makes a reader; it keeps nothing between two files. */
  public PagerDutyCsvReader() {}

  @Override
  public String kind() {
    return "pagerduty-csv";
  }

  @Override
  public String title() {
    return "PagerDuty incidents, CSV";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    Sureness columns = TABLE.sureness(peek);
    boolean counted = peek.firstLine().contains("seconds_to_resolve");
    return columns == Sureness.LIKELY && counted ? Sureness.CERTAIN : columns;
  }

  @Override
  public Checked<Facts> read(SourceInput input) {
    return new CsvRows(input).read();
  }
}
