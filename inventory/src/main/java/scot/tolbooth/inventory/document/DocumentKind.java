package scot.tolbooth.inventory.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a document is. */
public enum DocumentKind {
    /** The record of where asbestos is known or presumed (CAR 2012 reg 4). */
    ASBESTOS_REGISTER,
    SURVEY_REPORT,
    DRAWING,
    PHOTOGRAPH,
    /** Such as a certificate of reoccupation or an electrical test certificate. */
    CERTIFICATE,
    /** Consent of an owner: a wayleave, a landlord's or planning permission. */
    PERMISSION,
    OTHER;

    /** Reads the word used in the API and the database, such as {@code survey-report}. */
    public static DocumentKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(DocumentKind::word).collect(Collectors.joining(", "))));
    }

    /** The word used in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word used on screen. */
    public String label() {
        return this == PERMISSION
                ? "Permission or wayleave"
                : name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
