package scot.tolbooth.collector.alarm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Something that is wrong, or was.
 *
 * @param name what people call what it is about
 * @param since when the trouble began, as far as is known
 * @param times how often it was raised: more than once where it came back soon
 * @param muted why nobody is told of it now; absent where nothing keeps it quiet
 * @param affected what is out because of it, by name
 * @param impact how many people it met; absent where that is not known
 */
public record Alarm(
        long id,
        AlarmKey key,
        String name,
        @Nullable SiteCode site,
        Severity severity,
        String detail,
        Instant since,
        Instant raised,
        @Nullable Ending ending,
        int times,
        boolean flapping,
        @Nullable String muted,
        List<String> affected,
        @Nullable Impact impact,
        Handling handling,
        long version) {

    public Alarm {
        affected = List.copyOf(affected);
    }

    /** How it ended. */
    public record Ending(Instant at, String because) {}

    /**
     * Whom it met.
     *
     * @param now people online there, or else wireless clients, when it was raised
     * @param usual people online there at that hour of the week, on average; absent where that is not known
     */
    public record Impact(int now, @Nullable Double usual) {}

    /** What staff made of it. */
    public record Handling(
            @Nullable Instant acknowledged,
            @Nullable String acknowledgedBy,
            @Nullable String assignedTo,
            @Nullable Instant shelvedUntil) {

        static final Handling NONE = new Handling(null, null, null, null);
    }

    public boolean isOpen() {
        return ending == null;
    }

    public boolean isAcknowledged() {
        return handling.acknowledged() != null;
    }

    public boolean isShelved(Instant at) {
        return handling.shelvedUntil() != null && at.isBefore(handling.shelvedUntil());
    }

    /** Such as {@code Device down: lib-001-rtr}. */
    public String title() {
        return key.rule().label() + ": " + name;
    }
}
