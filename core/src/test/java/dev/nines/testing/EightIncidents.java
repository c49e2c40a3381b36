package dev.nines.testing;

import dev.nines.model.Incident;
import java.time.Instant;
import java.util.List;

/** Eight incidents of a small provider: one open, one drill, one with its marks in wrong order. */
public final class EightIncidents {

  /** "Now" for the open one. */
  public static final Instant NOW = Instant.parse("2025-05-03T06:00:00Z");

  private EightIncidents() {}

  /** Returns them, in order of time. */
  public static List<Incident> all() {
    return Incidents.of(
        "id: a1, title: Database full, provider: Acme, severity: SEV-1, impact: [{services: [app],"
            + " cause: provider, from: 2025-02-03 10:00, to: 2025-02-03 11:15}], marks: {detected:"
            + " 2025-02-03 10:04, acknowledged: 2025-02-03 10:10, mitigated: 2025-02-03 11:00,"
            + " resolved: 2025-02-03 12:00}",
        "id: a2, title: Expired certificate, severity: SEV-2, impact: [{services: [mail], cause:"
            + " provider, from: 2025-02-17 08:00, to: 2025-02-17 08:20}], marks: {detected:"
            + " 2025-02-17 08:10, acknowledged: 2025-02-17 08:12, resolved: 2025-02-17 08:30}",
        "id: a3, title: Cable cut, severity: SEV-1, impact: [{services: [app, mail], cause:"
            + " third-party, from: 2025-03-08 14:00, to: 2025-03-08 19:30}], marks: {detected:"
            + " 2025-03-08 14:01, acknowledged: 2025-03-08 14:20, mitigated: 2025-03-08 18:00,"
            + " resolved: 2025-03-08 20:00}",
        "id: a4, title: Slow search, severity: SEV-3, impact: [{services: [app], level:"
            + " degraded_performance, from: 2025-03-20 09:00, to: 2025-03-20 09:45}], marks:"
            + " {detected: 2025-03-20 08:55, acknowledged: 2025-03-20 09:01, resolved: 2025-03-20"
            + " 10:00}",
        "id: a5, title: Login refused, severity: SEV-2, impact: [{services: [app], cause: customer,"
            + " from: 2025-04-11 12:00, to: 2025-04-11 12:08}], marks: {detected: 2025-04-11 12:02,"
            + " resolved: 2025-04-11 12:30}",
        "id: a6, title: Fail-over drill, kind: drill, impact: [{services: [app], from: 2025-04-12"
            + " 12:00, to: 2025-04-12 12:30}]",
        "id: a7, title: Late invoices, severity: SEV-2, impact: [{services: [billing], cause:"
            + " provider, from: 2025-04-28 23:30, to: 2025-04-29 00:10}], marks: {detected:"
            + " 2025-04-28 23:31, acknowledged: 2025-04-28 23:33, resolved: 2025-04-29 00:15}",
        "id: a8, title: Queue stuck, severity: SEV-2, impact: [{services: [mail], cause: provider,"
            + " from: 2025-05-02 22:00}], marks: {detected: 2025-05-02 22:05, acknowledged:"
            + " 2025-05-02 22:30}");
  }
}
