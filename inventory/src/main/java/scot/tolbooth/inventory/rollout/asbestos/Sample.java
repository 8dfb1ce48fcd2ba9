package scot.tolbooth.inventory.rollout.asbestos;

import org.jspecify.annotations.Nullable;

/**
 * A sample of material taken in a survey.
 *
 * @param number as the surveyor counts them, such as {@code S001}
 * @param reference the laboratory's
 * @param analysis absent until its result is in
 * @param sameAs number of the sample whose result stands for this one too (a referred sample)
 */
public record Sample(
        String number,
        @Nullable String reference,
        String location,
        String material,
        @Nullable Analysis analysis,
        @Nullable String sameAs) {

    public Sample {
        number = Words.required("number", number, 30);
        reference = Words.optional("reference", reference, 60);
        location = Words.required("location", location, 200);
        material = Words.required("material", material, 200);
        sameAs = Words.optional("same_as", sameAs, 30);
        if (number.equals(sameAs)) {
            throw new IllegalArgumentException("same_as must be the number of another sample");
        }
    }

    /** Whether neither it nor the sample it refers to needs to be waited for. */
    boolean isWaitedFor() {
        return analysis == null && sameAs == null;
    }
}
