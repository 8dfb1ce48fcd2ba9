package scot.tolbooth.portal.operations;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.authentication.RequestFilter;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** Reads which requests somebody searches for. Without times it is the last day. */
record RequestSearch(Registrants registrants, Duration kept) {

    /** Nobody has it, so that a contact that is not known finds nothing. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** Absent where something is wrong, which is then among the problems. */
    @Nullable RequestFilter read(Typed typed, Instant now) {
        SiteCode site = typed.optional("site", SiteCode::new);
        NasName nas = typed.optional("nas", NasName::new);
        MacAddress device = typed.optional("mac", MacAddress::new);
        Contact contact = typed.optional("contact", RequestSearch::contact);
        Instant from = typed.optional("from", RequestSearch::instant);
        Instant to = typed.optional("to", RequestSearch::instant);
        Boolean accepted = typed.get("outcome").isEmpty()
                ? null
                : Boolean.valueOf(typed.get("outcome").equals("accepted"));
        if (!typed.problems().isEmpty()) {
            return null;
        }
        Instant end = to == null ? now.plusSeconds(1) : to;
        Instant begin = from == null ? end.minus(Duration.ofDays(1)) : from;
        Instant oldest = end.minus(kept);
        return typed.attempt(() -> new RequestFilter(
                site, nas, device, registrant(contact), accepted, begin.isBefore(oldest) ? oldest : begin, end));
    }

    private @Nullable UUID registrant(@Nullable Contact contact) {
        return contact == null
                ? null
                : registrants.find(contact).map(Registrant::id).orElse(NOBODY);
    }

    private static Contact contact(String text) {
        return new Contact(text.indexOf('@') < 0 ? ContactKind.MOBILE : ContactKind.EMAIL, text);
    }

    static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text).atZone(LONDON).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("must be a day and time such as 2026-11-30T09:00", notATime);
        }
    }
}
