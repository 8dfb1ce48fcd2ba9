package scot.tolbooth.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import scot.tolbooth.radius.accounting.Peak;
import scot.tolbooth.radius.accounting.Usage;
import scot.tolbooth.radius.accounting.UsageHour;
import scot.tolbooth.radius.accounting.UsageStatistics;
import scot.tolbooth.radius.accounting.UserCurve;
import scot.tolbooth.radius.accounting.UsersOverTime;

/** Fixed figures: 1,400 sessions over two days, 35 online at the peak and 7 now, all at LIB-007. */
public class FakeUsage implements Usage, ConcurrentUsers, UsersOverTime {

    private static final SiteCode SITE = new SiteCode("LIB-007");

    @Override
    public UsageStatistics between(Instant from, Instant to) {
        Map<LocalDate, Long> days = Map.of(LocalDate.of(2026, 11, 19), 600L, LocalDate.of(2026, 11, 20), 800L);
        return new UsageStatistics(
                new TreeMap<>(days),
                Map.of(SITE, 1_400L),
                35,
                Instant.parse("2026-11-20T13:05:00Z"),
                Map.of(SITE, new Peak(30, Instant.parse("2026-11-20T13:06:00Z"))));
    }

    @Override
    public List<UsageHour> hours(Instant from, Instant to, @Nullable SiteCode site) {
        return List.of(new UsageHour(from, 60, new Peak(30, from.plusSeconds(360)), 1_000, 9_000));
    }

    @Override
    public Count at(Instant instant) {
        return new Count(7, Map.of(SITE, 7));
    }

    @Override
    public UserCurve between(Instant from, Instant to, @Nullable SiteCode site) {
        return new UserCurve(new TreeMap<>(Map.of(from, 7)));
    }

    @Override
    public int total() {
        return 7;
    }

    @Override
    public Map<SiteCode, Integer> bySite() {
        return Map.of(SITE, 7);
    }
}
