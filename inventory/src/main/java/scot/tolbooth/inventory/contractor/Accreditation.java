package scot.tolbooth.inventory.contractor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody independent says a contractor is competent for. HSG264 asks of asbestos surveyors ISO/IEC 17020, of
 * laboratories and analysts ISO/IEC 17025.
 *
 * @param body who accredits, such as UKAS, HSE or BOHS
 * @param standard for what, such as ISO/IEC 17020
 * @param number under which the body can be asked about it
 * @param issued the first day on which it holds; absent where it is not known
 * @param expires the last day on which it holds; absent where it does not expire
 */
public record Accreditation(
        String body,
        String standard,
        String number,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires) implements Comparable<Accreditation> {

    /** Bodies that are often met; others may be written too. */
    public static final List<String> WELL_KNOWN_BODIES = List.of("UKAS", "HSE", "BOHS", "SEPA");

    /** Standards that are often met; others may be written too. */
    public static final List<String> WELL_KNOWN_STANDARDS =
            List.of("ISO/IEC 17020", "ISO/IEC 17025", "Asbestos licence", "P402", "P403/P404", "P405");

    private static final Comparator<Accreditation> ORDER = Comparator.comparing(Accreditation::body)
            .thenComparing(Accreditation::standard)
            .thenComparing(Accreditation::number);

    public Accreditation {
        body = named("body", body);
        standard = named("standard", standard);
        number = named("number", number);
        if (issued != null && expires != null && expires.isBefore(issued)) {
            throw new IllegalArgumentException("expires must not be before issued");
        }
    }

    /** Whether it holds on that day. */
    public boolean isValidOn(LocalDate day) {
        return (issued == null || !day.isBefore(issued)) && (expires == null || !day.isAfter(expires));
    }

    /** Whether it is of that standard, however that was written. */
    public boolean isOf(String wanted) {
        return standard.equalsIgnoreCase(wanted.strip());
    }

    @Override
    public int compareTo(Accreditation other) {
        return ORDER.compare(this, other);
    }

    private static String named(String field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > 80) {
            throw new IllegalArgumentException(field + " must be 1 to 80 characters");
        }
        return stripped;
    }
}
