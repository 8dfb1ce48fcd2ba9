package scot.tolbooth.inventory.rollout.report;

import java.time.Instant;
import java.time.LocalDate;

/** A report that was given to committee: kept as it was, whatever changes afterwards. */
public record IssuedReport(long id, LocalDate asAt, Instant issuedAt, String issuedBy) {}
