package scot.tolbooth.radius.policy;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.radius.registrant.GroupName;

/** Where, for whom and when a rule holds; what is absent is not asked. A site has one kind, so a rule names one of both. */
public record Scope(
        @Nullable SiteCode site,
        @Nullable SiteKind kind,
        @Nullable GroupName group,
        WeekTimes times,
        Opening opening) {

    public static final Scope EVERYWHERE = new Scope(null, null, null, WeekTimes.ALWAYS, Opening.ANY);

    public Scope {
        if (site != null && kind != null) {
            throw new IllegalArgumentException("site_kind must be empty where a site is named");
        }
    }

    /** The first thing asked for that does not hold. */
    public enum Mismatch {
        SITE("it is for another site"),
        KIND("it is for another kind of site"),
        GROUP("it is for another group of people"),
        DAY("it is for other days"),
        TIME("it is for other hours"),
        HOURS_UNKNOWN("it depends on opening hours, and those of the site are not known"),
        NOT_OPEN("the site is closed then"),
        NOT_CLOSED("the site is open then");

        private final String meaning;

        Mismatch(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }

    /**
     * How much it asks, to be compared: a site counts more than a kind of site, that more than a group of people, that
     * more than times, and those more than opening hours.
     */
    int specificity() {
        return (site == null ? 0 : 16)
                + (kind == null ? 0 : 8)
                + (group == null ? 0 : 4)
                + (times.isAlways() ? 0 : 2)
                + (opening == Opening.ANY ? 0 : 1);
    }

    /** Why it does not hold; absent where it does. */
    @Nullable Mismatch mismatch(Circumstances now) {
        Place place = now.place();
        if (site != null && (place == null || !site.equals(place.site()))) {
            return Mismatch.SITE;
        }
        if (kind != null && (place == null || kind != place.kind())) {
            return Mismatch.KIND;
        }
        if (group != null && !group.equals(now.group())) {
            return Mismatch.GROUP;
        }
        return mismatchOfTime(now);
    }

    private @Nullable Mismatch mismatchOfTime(Circumstances now) {
        if (times.isAlways() && opening == Opening.ANY) {
            return null;
        }
        LocalDateTime local = now.localTime();
        if (!times.holdsOn(local.getDayOfWeek())) {
            return Mismatch.DAY;
        }
        if (!times.holdsAt(local.toLocalTime())) {
            return Mismatch.TIME;
        }
        return opening == Opening.ANY ? null : mismatchOfOpening(now);
    }

    private @Nullable Mismatch mismatchOfOpening(Circumstances now) {
        Place place = now.place();
        if (place == null || place.hours() == null) {
            return Mismatch.HOURS_UNKNOWN;
        }
        boolean open = place.isOpen(now.at());
        if (opening == Opening.OPEN) {
            return open ? null : Mismatch.NOT_OPEN;
        }
        return open ? Mismatch.NOT_CLOSED : null;
    }
}
