package scot.tolbooth.inventory.rollout.asbestos;

/** A sample of a survey whose result is still to come. */
public record WaitingSample(Survey survey, Sample sample) {}
