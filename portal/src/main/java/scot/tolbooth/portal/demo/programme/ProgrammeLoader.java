package scot.tolbooth.portal.demo.programme;

import static java.util.stream.Collectors.groupingBy;
import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;

/** Records what stands behind the milestones of the demonstration as people would have, once. */
public final class ProgrammeLoader {

    static final Change BY_US = Change.by("demonstration estate");

    private final ProgrammeRooms rooms;
    private final Rollout rollout;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public ProgrammeLoader(ProgrammeRooms rooms, Rollout rollout, TransactionTemplate transactions, Clock clock) {
        this.rooms = rooms;
        this.rollout = rollout;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does nothing where there are contractors already: then people have gone on from here. */
    public void load() {
        if (!rooms.contractors().all().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        Map<SiteCode, List<SiteMilestone>> milestones = rollout.all().stream().collect(groupingBy(SiteMilestone::site));
        transactions.executeWithoutResult(status -> {
            Firms.all(today).forEach(firm -> rooms.contractors().save(firm, BY_US));
            milestones.forEach((site, ofSite) -> new SiteStory(rooms, SiteDays.of(site, ofSite, today)).tell());
        });
    }
}
