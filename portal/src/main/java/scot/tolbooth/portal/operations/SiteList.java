package scot.tolbooth.portal.operations;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;

/**
 * Which sites to list, and in which order.
 *
 * @param text must occur in name, code or town
 * @param state word of a state, or {@code broken}
 * @param kind word of a kind of site
 */
public record SiteList(String text, String state, String kind, Order order, boolean descending) {

    /** By what the list may be sorted. */
    public enum Order {
        NAME("Site"),
        TOWN("Town"),
        STATE("State"),
        SINCE("For"),
        USERS("Online"),
        CLIENTS("Associated"),
        DEVICES("Equipment"),
        ROLLOUT("Rollout");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its column holds numbers. */
        public boolean isNumber() {
            return this == USERS || this == CLIENTS || this == DEVICES;
        }

        static Order of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(order -> order.word().equals(word))
                    .findFirst()
                    .orElse(NAME);
        }
    }

    List<SiteRow> of(List<SiteRow> rows) {
        Comparator<SiteRow> wanted = descending ? by(order).reversed() : by(order);
        return rows.stream()
                .filter(this::matches)
                .sorted(wanted.thenComparing(SiteRow::code))
                .toList();
    }

    /** What {@code aria-sort} says of a column. */
    public String ariaSort(Order column) {
        return column != order ? "none" : descending ? "descending" : "ascending";
    }

    /** Whether a click on a column's head sorts downwards: numbers and states show the most first. */
    public boolean nextDescending(Order column) {
        return column == order ? !descending : column.isNumber() || column == Order.STATE;
    }

    private static Comparator<SiteRow> by(Order order) {
        return switch (order) {
            case NAME -> Comparator.comparing(row -> row.site().name(), String.CASE_INSENSITIVE_ORDER);
            case TOWN -> Comparator.comparing(SiteRow::town);
            case STATE -> Comparator.comparing(SiteRow::state);
            case SINCE -> Comparator.comparing(row -> row.since() == null ? Instant.MAX : row.since());
            case USERS -> Comparator.comparingInt(SiteRow::users);
            case CLIENTS -> Comparator.comparingInt(row -> row.clients() == null ? -1 : row.clients());
            case DEVICES -> Comparator.comparingInt(SiteRow::devicesUp);
            case ROLLOUT -> Comparator.comparingInt(SiteList::stepsAhead);
        };
    }

    /** Live sites last. */
    private static int stepsAhead(SiteRow row) {
        Milestone next = row.rollout().next();
        return next == null ? Integer.MAX_VALUE : next.compareTo(Milestone.IDENTIFIED);
    }

    private boolean matches(SiteRow row) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return (wanted.isEmpty() || words(row).contains(wanted))
                && (state.isEmpty()
                        || (state.equals("broken")
                                ? row.isBroken()
                                : row.sign().word().equals(state)))
                && (kind.isEmpty() || row.site().kind().word().equals(kind));
    }

    private static String words(SiteRow row) {
        return (row.site().name() + " " + row.code() + " " + row.town()).toLowerCase(Locale.ROOT);
    }
}
