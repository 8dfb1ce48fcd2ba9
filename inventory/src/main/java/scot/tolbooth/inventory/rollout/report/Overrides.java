package scot.tolbooth.inventory.rollout.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.rollout.OverriddenGate;
import scot.tolbooth.inventory.rollout.rag.ColourOverride;
import scot.tolbooth.inventory.rollout.rag.RecordedAssessment;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/** Lists the colours that officers have set against the suggestion, and the gates that sites passed or may pass. */
final class Overrides {

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

    /** Gates that were overridden, as they are now. */
    static List<OverrideInForce> of(Collection<Site> sites, Collection<OverriddenGate> gates) {
        Map<SiteCode, Site> byCode = sites.stream().collect(Collectors.toMap(Site::code, Function.identity()));
        return gates.stream()
                .flatMap(gate ->
                        Stream.ofNullable(byCode.get(gate.override().site())).map(site -> of(name(site), gate)))
                .toList();
    }

    private static OverrideInForce of(String subject, OverriddenGate gate) {
        String missing = gate.missing().isEmpty() ? "" : " Missing: " + String.join("; ", gate.missing());
        return new OverrideInForce(
                subject,
                "%s %s a closed gate.%s"
                        .formatted(
                                gate.override().milestone().label(),
                                gate.isUsed() ? "was recorded past" : "may be recorded past",
                                missing),
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
