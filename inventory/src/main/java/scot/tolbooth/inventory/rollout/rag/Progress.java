package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;

/**
 * How far something is, against how far it should be.
 *
 * @param since since when it has stood so: the assessment's date, or the planned date that was missed
 */
public record Progress(PercentComplete percent, PercentComplete expected, LocalDate since) {}
