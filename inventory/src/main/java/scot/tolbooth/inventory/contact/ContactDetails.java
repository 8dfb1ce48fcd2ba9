package scot.tolbooth.inventory.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, and what they are to a site. Personal data of staff and contractors.
 *
 * @param scope what it is limited to, such as a floor or an obligation; a duty holder must have one (CAR 2012 reg 4)
 * @param from the first day; absent: as long as anybody knows
 * @param until the last day; absent: until further notice
 */
public record ContactDetails(
        ContactRole role,
        String name,
        @Nullable String organisation,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final String PHONE = "\\+?[0-9][0-9 ()-]{4,29}( ?(x|ext\\.?) ?[0-9]{1,8})?";
    private static final String EMAIL = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+";

    public ContactDetails {
        name = name.strip();
        organisation = text(organisation);
        phone = text(phone);
        email = text(email);
        scope = text(scope);
        requireLength("name", name, 120);
        requireLength("organisation", organisation, 120);
        requireLength("scope", scope, 500);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name must not be empty");
        }
        if (phone != null && !phone.matches(PHONE)) {
            throw new IllegalArgumentException("phone must be a telephone number such as 01698 302527");
        }
        if (email != null && (email.length() > 254 || !email.matches(EMAIL))) {
            throw new IllegalArgumentException("email must be an address such as name@example.org");
        }
        if (role == ContactRole.DUTY_HOLDER && scope == null) {
            throw new IllegalArgumentException("scope must say what this duty holder answers for");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from");
        }
    }

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Without the person, so that none ends up in a log. */
    @Override
    public String toString() {
        return "ContactDetails[" + role.word() + "]";
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireLength(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new IllegalArgumentException(field + " must be at most " + longest + " characters");
        }
    }
}
