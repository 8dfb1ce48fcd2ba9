package scot.tolbooth.portal.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.nas.NasName;

/** Reads which sessions somebody wants to see. */
final class SessionSearch {

    private SessionSearch() {}

    /** Absent where something is wrong, which is then among the problems. */
    static @Nullable SessionFilter read(Typed typed) {
        typed.problems().label("nas", "NAS");
        typed.problems().label("from", "Online from");
        typed.problems().label("to", "Online before");
        SiteCode site = typed.optional("site", SiteCode::new);
        NasName nas = typed.optional("nas", NasName::new);
        Instant from = typed.optional("from", RequestSearch::instant);
        Instant to = typed.optional("to", RequestSearch::instant);
        String open = openness(typed);
        return typed.problems().isEmpty() ? typed.attempt(() -> filter(open, site, nas, from, to)) : null;
    }

    /** {@code true}, {@code false}, or empty for both; open ones unless it is said. */
    static String openness(Typed typed) {
        return typed.fields().getOrDefault("open", "true");
    }

    private static SessionFilter filter(
            String open, @Nullable SiteCode site, @Nullable NasName nas, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before the other time");
        }
        return new SessionFilter(open.isEmpty() ? null : Boolean.valueOf(open), site, nas, null, from, to);
    }
}
