package scot.tolbooth.portal.programme.reminder;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.StaffPerson;
import scot.tolbooth.portal.staff.StaffRole;

/**
 * Something of which people are to be reminded.
 *
 * @param name tells it from others of its kind
 * @param date the day that it hangs on; with another it is another matter
 * @param sentence what there is to say
 * @param contractors whom it concerns beside the council's own people
 */
record Matter(
        ReminderKind kind, String name, LocalDate date, String sentence, Where where, Set<ContractorId> contractors) {

    Matter {
        contractors = Set.copyOf(contractors);
    }

    /** One that concerns the council's own people only. */
    Matter(ReminderKind kind, String name, LocalDate date, String sentence, Where where) {
        this(kind, name, date, sentence, where, Set.of());
    }

    /**
     * Where more is to be seen of it.
     *
     * @param site absent where it is not of one site
     * @param page the path of the page for the council's own people
     */
    record Where(@Nullable SiteCode site, String page) {

        /** A page under the site in the programme. */
        static Where at(SiteCode site, String below) {
            return new Where(site, "/programme/sites/" + site + below);
        }
    }

    /** Under which it is noted who was told. */
    String key() {
        return kind.word() + "/" + name + "/" + date;
    }

    /** @param own the sites that a contractor sees */
    boolean concerns(StaffPerson person, Set<SiteCode> own) {
        if (!kind.isFor(person)) {
            return false;
        }
        return person.role() != StaffRole.CONTRACTOR
                || (person.contractor() != null
                        && contractors.contains(person.contractor())
                        && (where.site() == null || own.contains(where.site())));
    }

    /** The path of the page on which that person sees more. */
    public String page(StaffPerson person) {
        if (person.role() != StaffRole.CONTRACTOR) {
            return where.page();
        }
        return where.site() == null ? "/programme/work" : "/programme/work/" + where.site();
    }
}
