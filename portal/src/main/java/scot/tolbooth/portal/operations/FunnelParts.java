package scot.tolbooth.portal.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import scot.tolbooth.portal.funnel.BrowserFamily;
import scot.tolbooth.portal.funnel.FunnelDivision;
import scot.tolbooth.portal.funnel.FunnelLine;
import scot.tolbooth.portal.funnel.FunnelStep;

/** A funnel told apart by something, the part with the most people lost first. */
record FunnelParts(FunnelDivision division, List<Part> parts) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("way none", "None chosen"),
            Map.entry("way mobile", "Mobile number"),
            Map.entry("way email", "E-mail"),
            Map.entry("way card", "Card"),
            Map.entry("scripting on", "Runs scripts"),
            Map.entry("scripting off", "Runs no scripts"),
            Map.entry("scripting unknown", "Not known"),
            Map.entry("visit first", "First visit"),
            Map.entry("visit again", "Came back"),
            Map.entry("visit unknown", "Not known"),
            Map.entry("site ", "NAS of several sites"));

    /**
     * One part.
     *
     * @param key such as a site's code
     * @param success share of journeys that are over which came to a session, in words
     * @param worst after which step most gave up, in words
     */
    public record Part(
            String key, String label, long journeys, long sessions, String success, long lost, String worst) {}

    /** @param names of sites by code */
    static FunnelParts of(FunnelDivision division, List<FunnelLine> lines, Map<String, String> names) {
        Function<String, String> labels = part -> label(division, part, names);
        return new FunnelParts(
                division,
                lines.stream()
                        .map(line -> part(line, labels))
                        .sorted(Comparator.comparingLong(Part::lost)
                                .reversed()
                                .thenComparing(
                                        Comparator.comparingLong(Part::journeys).reversed())
                                .thenComparing(Part::label))
                        .toList());
    }

    /** Whether each part has a page of its own. */
    public boolean isBySite() {
        return division == FunnelDivision.SITE;
    }

    private static Part part(FunnelLine line, Function<String, String> labels) {
        return new Part(
                line.part(),
                labels.apply(line.part()),
                line.journeys(),
                line.reached(FunnelStep.SESSION),
                percent(line.success()),
                line.lost(),
                line.worst().map(FunnelStep::label).orElse("-"));
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.UK, "%.0f %%", Math.floor(100 * share.getAsDouble())) : "-";
    }

    private static String label(FunnelDivision division, String part, Map<String, String> names) {
        String word = WORDS.get(division.word() + " " + part);
        if (word != null) {
            return word;
        }
        return switch (division) {
            case SITE -> names.getOrDefault(part, part);
            case LANGUAGE -> Locale.forLanguageTag(part).getDisplayLanguage(Locale.UK);
            case BROWSER -> BrowserFamily.valueOf(part.toUpperCase(Locale.ROOT)).label();
            case ALL, DAY, WAY, SCRIPTING, VISIT -> part;
        };
    }
}
