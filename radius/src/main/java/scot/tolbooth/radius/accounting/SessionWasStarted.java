package scot.tolbooth.radius.accounting;

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

/** Vouches that an Accounting-Start from a site was seen since its installation. */
final class SessionWasStarted implements CommissioningEvidence {

    private final JdbcSessionQueries sessions;

    SessionWasStarted(JdbcSessionQueries sessions) {
        this.sessions = sessions;
    }

    @Override
    public Map<SiteCode, List<Condition>> of(Map<SiteCode, LocalDate> sites) {
        Set<SiteCode> started = sessions.startedAt(since(sites));
        Map<SiteCode, List<Condition>> conditions = new HashMap<>();
        sites.forEach((site, since) -> conditions.put(
                site,
                List.of(Condition.of(
                        started.contains(site),
                        "An Accounting-Start from the site was seen",
                        "No Accounting-Start from the site has been seen since " + since))));
        return conditions;
    }

    private static Map<SiteCode, Instant> since(Map<SiteCode, LocalDate> sites) {
        Map<SiteCode, Instant> since = new LinkedHashMap<>();
        sites.forEach((site, day) -> since.put(site, day.atStartOfDay(LONDON).toInstant()));
        return since;
    }
}
