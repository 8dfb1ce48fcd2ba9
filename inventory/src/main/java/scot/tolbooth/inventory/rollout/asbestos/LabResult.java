package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory says of one sample.
 *
 * @param number the sample's
 * @param reference the laboratory's; absent where it stays as it is
 * @param receivedOn when the laboratory received it; absent where it stays as it is
 */
public record LabResult(
        String number, @Nullable String reference, @Nullable LocalDate receivedOn, Analysis analysis) {}
