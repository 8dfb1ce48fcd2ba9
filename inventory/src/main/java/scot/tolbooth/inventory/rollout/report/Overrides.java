package scot.tolbooth.inventory.rollout.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.GateOverride;
import scot.tolbooth.inventory.rollout.OverriddenGate;
import scot.tolbooth.inventory.rollout.rag.ColourOverride;
import scot.tolbooth.inventory.rollout.rag.RecordedAssessment;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/** Lists the colours that officers have set against the suggestion, and the gates that sites passed or may pass. */
final class Overrides {

    private static final int MOST_IN_LINES_OF_THEIR_OWN = 5;

    private Overrides() {}

    static List<OverrideInForce> of(
            Collection<Site> sites, Map<SiteCode, Standing> standings, Map<Deliverable, Standing> deliverables) {
        return Stream.concat(
                        sites.stream()
                                .flatMap(site -> Stream.ofNullable(standings.get(site.code()))
                                        .flatMap(standing -> of(name(site), standing))),
                        deliverables.entrySet().stream()
                                .flatMap(entry -> of(entry.getKey().details().title(), entry.getValue())))
                .toList();
    }

    /** Gates that were overridden, as they are or were on that day; those of many sites that were given in one go in one line. */
    static List<OverrideInForce> of(Collection<Site> sites, Collection<OverriddenGate> gates) {
        Map<SiteCode, Site> byCode = sites.stream().collect(Collectors.toMap(Site::code, Function.identity()));
        Map<Object, List<OverriddenGate>> inOneGo = gates.stream()
                .filter(gate -> byCode.containsKey(gate.override().site()))
                .collect(Collectors.groupingBy(Overrides::occasion, LinkedHashMap::new, Collectors.toList()));
        return inOneGo.values().stream()
                .flatMap(given -> given.size() > MOST_IN_LINES_OF_THEIR_OWN
                        ? Stream.of(together(given))
                        : given.stream()
                                .map(gate -> alone(byCode.get(gate.override().site()), gate)))
                .toList();
    }

    private static Object occasion(OverriddenGate gate) {
        GateOverride override = gate.override();
        return List.of(override.milestone(), override.reason(), override.by(), override.until(), gate.isUsed());
    }

    private static OverrideInForce alone(@Nullable Site site, OverriddenGate gate) {
        String missing = gate.missing().isEmpty() ? "" : " Missing: " + String.join("; ", gate.missing()) + ".";
        return line(site == null ? "" : name(site), gate, missing + untold(gate));
    }

    private static String untold(OverriddenGate gate) {
        List<String> whenGiven = gate.override().missing();
        return gate.untold().isEmpty()
                ? ""
                : " Cannot be told of that day: " + String.join("; ", gate.untold()) + "."
                        + (whenGiven.isEmpty()
                                ? ""
                                : " Missing when it was given: " + String.join("; ", whenGiven) + ".");
    }

    private static OverrideInForce together(List<OverriddenGate> given) {
        String codes =
                given.stream().map(gate -> gate.override().site().value()).collect(Collectors.joining(", "));
        long sentences = given.stream().mapToLong(gate -> gate.missing().size()).sum();
        long untold = given.stream().mapToLong(gate -> gate.untold().size()).sum();
        return line(
                given.size() + " sites",
                given.get(0),
                " %d facts are missing in all%s. Sites: %s"
                        .formatted(sentences, untold == 0 ? "" : ", and %d cannot be told".formatted(untold), codes));
    }

    private static OverrideInForce line(String subject, OverriddenGate gate, String rest) {
        return new OverrideInForce(
                subject,
                "%s %s a closed gate.%s"
                        .formatted(
                                gate.override().milestone().label(),
                                gate.isUsed() ? "was recorded past" : "may be recorded past",
                                rest),
                gate.override().reason(),
                gate.override().by(),
                gate.override().until().plusDays(1));
    }

    private static String name(Site site) {
        return site.name() + " (" + site.code() + ")";
    }

    private static Stream<OverrideInForce> of(String subject, Standing standing) {
        ColourOverride override = standing.override();
        RecordedAssessment latest = standing.latest();
        return override == null || latest == null
                ? Stream.empty()
                : Stream.of(new OverrideInForce(
                        subject,
                        override.colour().label() + " is shown where the rules suggest "
                                + standing.suggestion().colour().label(),
                        override.reason(),
                        latest.assessment().assessedBy(),
                        override.expires()));
    }
}
