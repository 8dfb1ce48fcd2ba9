package scot.tolbooth.radius.authentication;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.tolbooth.inventory.rollout.CommissioningEvidence;
import scot.tolbooth.inventory.rollout.Condition;
import scot.tolbooth.inventory.site.SiteCode;

/** Vouches that an Access-Request from a site was accepted since its installation. */
final class SomebodyWasAccepted implements CommissioningEvidence {

    private final JdbcAuthenticationOutcomes outcomes;

    SomebodyWasAccepted(JdbcAuthenticationOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Map<SiteCode, List<Condition>> of(Map<SiteCode, LocalDate> sites) {
        Set<SiteCode> accepted = outcomes.acceptedAt(since(sites));
        Map<SiteCode, List<Condition>> conditions = new HashMap<>();
        sites.forEach((site, since) -> conditions.put(
                site,
                List.of(Condition.of(
                        accepted.contains(site),
                        "An authentication from the site was accepted",
                        "No authentication from the site has been accepted since " + since))));
        return conditions;
    }

    private static Map<SiteCode, Instant> since(Map<SiteCode, LocalDate> sites) {
        Map<SiteCode, Instant> since = new LinkedHashMap<>();
        sites.forEach((site, day) -> since.put(site, day.atStartOfDay(LONDON).toInstant()));
        return since;
    }
}
