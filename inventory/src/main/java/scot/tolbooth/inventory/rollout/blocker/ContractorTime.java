package scot.tolbooth.inventory.rollout.blocker;

import scot.tolbooth.inventory.contractor.Assignment;

/** The clock of one instruction to a contractor. */
public record ContractorTime(Assignment instruction, SlaClock clock) {}
