package scot.tolbooth.inventory.rollout.forecast;

import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;

/** Those of a contractor who do one kind of work; sites queue for them. */
public record Team(ContractorId contractor, WorkKind work) {}
