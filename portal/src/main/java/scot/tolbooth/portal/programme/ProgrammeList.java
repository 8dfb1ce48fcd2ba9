package scot.tolbooth.portal.programme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sites of the programme to list, in which order, and which page of them; written and read as a query, so that an
 * address can be kept and passed on.
 *
 * @param q must occur in name, code or town
 * @param next word of the milestone to come, or {@code live}
 * @param rag word of a colour
 */
public record ProgrammeList(
        String q,
        String next,
        String kind,
        String town,
        String contractor,
        String rag,
        boolean late,
        boolean blocked,
        Order sort,
        boolean descending,
        int page) {

    /** Sites on a page. */
    static final int SIZE = 100;

    /** By what the list may be sorted. */
    public enum Order {
        NEXT("Next"),
        SITE("Site"),
        TOWN("Town"),
        RAG("RAG"),
        EXPECTED("Expected"),
        GO_LIVE("Go-live");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Order of(String word) {
            return Arrays.stream(values())
                    .filter(order -> order.word().equals(word))
                    .findFirst()
                    .orElse(NEXT);
        }
    }

    /** Reads the parameters of an address; what is not one of ours is passed over. */
    static ProgrammeList of(Map<String, String> query) {
        return new ProgrammeList(
                text(query, "q"),
                text(query, "next"),
                text(query, "kind"),
                text(query, "town"),
                text(query, "contractor"),
                text(query, "rag"),
                text(query, "late").equals("true"),
                text(query, "blocked").equals("true"),
                Order.of(text(query, "sort")),
                text(query, "direction").equals("down"),
                text(query, "page").matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(text(query, "page"))) : 1);
    }

    /** Whether the colours of all sites decide which ones it lists, or in which order. */
    boolean needsColours() {
        return !rag.isEmpty() || sort == Order.RAG;
    }

    /** All that match, in order. */
    List<ProgrammeRow> of(List<ProgrammeRow> rows) {
        Comparator<ProgrammeRow> wanted = descending ? by(sort).reversed() : by(sort);
        return rows.stream()
                .filter(this::matches)
                .sorted(wanted.thenComparing(ProgrammeRow::expectedOrNever)
                        .thenComparing(row -> row.site().code()))
                .toList();
    }

    /** Those on its page. */
    static List<ProgrammeRow> page(List<ProgrammeRow> matching, int page, int size) {
        int from = Math.min(matching.size(), (page - 1) * size);
        return matching.subList(from, Math.min(matching.size(), from + size));
    }

    /** Its filters and order as the query of an address, without the page; empty for all sites in the usual order. */
    public String query() {
        return query(sort, descending);
    }

    /** The same on another page. */
    public String onPage(int other) {
        String query = query();
        return (query.isEmpty() ? "" : query + "&") + "page=" + other;
    }

    /** The same sorted by a column; the other way round where it is already. */
    public String sortedBy(Order column) {
        return query(column, column == sort && !descending);
    }

    /** What {@code aria-sort} says of a column. */
    public String ariaSort(Order column) {
        return column != sort ? "none" : descending ? "descending" : "ascending";
    }

    /** Whether anything is filtered out. */
    public boolean isFiltered() {
        return late || blocked || !(q + next + kind + town + contractor + rag).isEmpty();
    }

    private String query(Order order, boolean down) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", q);
        values.put("next", next);
        values.put("kind", kind);
        values.put("town", town);
        values.put("contractor", contractor);
        values.put("rag", rag);
        values.put("late", late ? "true" : "");
        values.put("blocked", blocked ? "true" : "");
        values.put("sort", order == Order.NEXT ? "" : order.word());
        values.put("direction", down ? "down" : "");
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Comparator<ProgrammeRow> by(Order order) {
        return switch (order) {
            case NEXT -> Comparator.comparingInt(ProgrammeRow::place);
            case SITE -> Comparator.comparing(row -> row.site().name(), String.CASE_INSENSITIVE_ORDER);
            case TOWN -> Comparator.comparing(ProgrammeRow::town);
            case RAG -> Comparator.comparing(ProgrammeRow::rag);
            case EXPECTED -> Comparator.comparing(ProgrammeRow::expectedOrNever);
            case GO_LIVE -> Comparator.comparing(ProgrammeRow::goLiveOrNever);
        };
    }

    private boolean matches(ProgrammeRow row) {
        String wanted = q.toLowerCase(Locale.ROOT);
        return (wanted.isEmpty() || words(row).contains(wanted))
                && (next.isEmpty() || row.stage().equals(next))
                && (kind.isEmpty() || row.site().kind().word().equals(kind))
                && (town.isEmpty() || row.town().equals(town))
                && (contractor.isEmpty() || row.contractors().contains(contractor))
                && (rag.isEmpty() || row.rag().word().equals(rag))
                && (!late || row.state().late())
                && (!blocked || row.isBlocked());
    }

    private static String words(ProgrammeRow row) {
        return (row.site().name() + " " + row.code() + " " + row.town()).toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, String> query, String name) {
        @Nullable String value = query.get(name);
        return value == null ? "" : value.strip();
    }
}
