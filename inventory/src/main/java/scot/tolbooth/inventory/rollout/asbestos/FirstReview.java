package scot.tolbooth.inventory.rollout.asbestos;

import scot.tolbooth.inventory.contractor.ContractorId;

/** Whether the report of a contractor's survey was accepted when it was reviewed for the first time. */
public record FirstReview(SurveyId survey, ContractorId contractor, boolean accepted) {}
