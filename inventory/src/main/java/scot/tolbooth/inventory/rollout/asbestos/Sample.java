package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sample of material taken in a survey, and how it went from there to its result.
 *
 * @param number as the surveyor counts them, such as {@code S001}
 * @param reference the laboratory's
 * @param takenOn when it was taken; absent where nobody said
 * @param receivedOn when the laboratory received it; absent where nobody said
 * @param analysis absent until its result is in
 * @param sameAs number of the sample whose result stands for this one too (a referred sample)
 */
public record Sample(
        String number,
        @Nullable String reference,
        String location,
        String material,
        @Nullable LocalDate takenOn,
        @Nullable LocalDate receivedOn,
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
        refuseBackwards(takenOn, receivedOn, analysis);
    }

    /** One of which only that is known. */
    public Sample(
            String number,
            @Nullable String reference,
            String location,
            String material,
            @Nullable Analysis analysis,
            @Nullable String sameAs) {
        this(number, reference, location, material, null, null, analysis, sameAs);
    }

    /** Whether its result is still to come, and no other sample stands for it. */
    public boolean isWaitedFor() {
        return analysis == null && sameAs == null;
    }

    /** The same as the laboratory received and analysed it. */
    Sample analysed(@Nullable String itsReference, @Nullable LocalDate received, Analysis found) {
        return new Sample(
                number,
                itsReference == null ? reference : itsReference,
                location,
                material,
                takenOn,
                received == null ? receivedOn : received,
                found,
                sameAs);
    }

    /** The same with the result and the dates that are known of an earlier record of it. */
    public Sample keeping(Sample earlier) {
        return new Sample(
                number,
                reference == null ? earlier.reference : reference,
                location,
                material,
                takenOn == null ? earlier.takenOn : takenOn,
                receivedOn == null ? earlier.receivedOn : receivedOn,
                analysis == null ? earlier.analysis : analysis,
                sameAs);
    }

    /** The same with the dates, and the certificate of an unchanged result, of an earlier record of it. */
    public Sample correcting(Sample earlier) {
        Analysis before = earlier.analysis;
        boolean isSameResult = analysis != null && before != null && before.isAlike(analysis);
        return new Sample(
                number,
                reference,
                location,
                material,
                takenOn == null ? earlier.takenOn : takenOn,
                receivedOn == null ? earlier.receivedOn : receivedOn,
                isSameResult ? before : analysis,
                sameAs);
    }

    private static void refuseBackwards(
            @Nullable LocalDate taken, @Nullable LocalDate received, @Nullable Analysis analysis) {
        if (taken != null && received != null) {
            Words.refuseBefore("received_on", received, "the day on which it was taken", taken);
        }
        LocalDate latest = received == null ? taken : received;
        if (latest != null && analysis != null) {
            Words.refuseBefore("analysed_on", analysis.on(), "the day on which the laboratory had it", latest);
        }
    }
}
