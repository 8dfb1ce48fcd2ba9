package scot.tolbooth.portal.programme.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.portal.programme.ProgrammeRow;

class CalendarTextTests {

    private static final SiteCode CODE = new SiteCode("LIB-007");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void theNextMilestoneAndGoLiveAreDaysOfTheCalendar() {
        List<SiteMilestone> milestones = List.of(
                new SiteMilestone(CODE, Milestone.IDENTIFIED, null, null, TODAY.minusDays(9), null),
                new SiteMilestone(CODE, Milestone.SITE_SURVEY, TODAY, TODAY.plusDays(9), null, null),
                new SiteMilestone(CODE, Milestone.INSTALLATION, TODAY.plusDays(30), null, null, null),
                new SiteMilestone(CODE, Milestone.GO_LIVE, TODAY.plusDays(60), null, null, null));
        ProgrammeRow row = new ProgrammeRow(
                site(), RolloutState.of(milestones, TODAY), milestones, RagColour.GREEN, List.of(), List.of());

        String text = new CalendarText(URI.create("https://wifi.example/"), Instant.parse("2026-11-22T00:00:00Z"))
                .add(row)
                .toString();

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("VERSION:2.0\r\n")
                .contains("DTSTAMP:20261122T000000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20261201\r\n")
                .contains("SUMMARY:Shotts Library: Site survey forecast\r\n")
                .contains("UID:milestone-LIB-007-site-survey@wifi.example\r\n")
                .contains("DTSTART;VALUE=DATE:20270121\r\n")
                .contains("SUMMARY:Shotts Library: Go-live planned\r\n")
                .doesNotContain("Installation");
    }

    private static Site site() {
        return new Site(
                CODE,
                "Shotts Library",
                SiteKind.LIBRARY,
                "Shotts",
                null,
                null,
                null,
                new Position(55.82, -3.80),
                true,
                null,
                null,
                null,
                0);
    }
}
