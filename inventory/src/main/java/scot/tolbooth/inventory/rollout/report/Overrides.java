package scot.tolbooth.inventory.rollout.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.tolbooth.inventory.rollout.rag.ColourOverride;
import scot.tolbooth.inventory.rollout.rag.RecordedAssessment;
import scot.tolbooth.inventory.rollout.rag.Standing;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/** Lists the colours that officers have set against the suggestion. */
final class Overrides {

    private Overrides() {}

    static List<OverrideInForce> of(
            Collection<Site> sites, Map<SiteCode, Standing> standings, Map<Deliverable, Standing> deliverables) {
        return Stream.concat(
                        sites.stream()
                                .flatMap(site -> Stream.ofNullable(standings.get(site.code()))
                                        .flatMap(standing -> of(site.name() + " (" + site.code() + ")", standing))),
                        deliverables.entrySet().stream()
                                .flatMap(entry -> of(entry.getKey().details().title(), entry.getValue())))
                .toList();
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
