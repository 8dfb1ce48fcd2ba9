package scot.tolbooth.portal.programme.calendar;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.portal.programme.ProgrammeRow;

/** Writes milestones and visits as iCalendar (RFC 5545). */
final class CalendarText {

    private final Calendar calendar = new Calendar()
            .withProdId("-//Tolbooth//Programme//EN")
            .withDefaults()
            .getFluentTarget();
    private final URI base;
    private final Instant now;

    /** @param base where the programme is found */
    CalendarText(URI base, Instant now) {
        this.base = base;
        this.now = now;
    }

    /** The milestones of a site that are to come and have a date: the next one, and go-live. */
    CalendarText add(ProgrammeRow row) {
        List.of(Milestone.values()).stream()
                .filter(milestone -> milestone == row.state().next() || milestone == Milestone.GO_LIVE)
                .forEach(milestone -> row.milestones().stream()
                        .filter(one -> one.milestone() == milestone && one.actual() == null && one.expected() != null)
                        .forEach(one -> milestone(row, one)));
        return this;
    }

    /** A visit that is booked, each day of it. */
    CalendarText add(Visit visit, Site site) {
        LocalTime arrives = visit.plan().times().arrives();
        LocalTime leaves = visit.plan().times().leaves();
        for (LocalDate day : visit.plan().times().days()) {
            String summary = "%s: %s by %s"
                    .formatted(
                            site.name(),
                            visit.plan().work().label(),
                            visit.plan().contractor());
            VEvent event = new VEvent(instant(day, arrives), instant(day, leaves), summary);
            put(event, "visit-" + visit.id() + "-" + day, site);
        }
        return this;
    }

    @Override
    public String toString() {
        return calendar.toString();
    }

    private void milestone(ProgrammeRow row, SiteMilestone milestone) {
        LocalDate expected = milestone.expected();
        if (expected != null) {
            String word = milestone.forecast() == null ? "planned" : "forecast";
            VEvent event = new VEvent(
                    (Temporal) expected,
                    "%s: %s %s"
                            .formatted(row.site().name(), milestone.milestone().label(), word));
            put(event, "milestone-" + row.code() + "-" + milestone.milestone().word(), row.site());
        }
    }

    private void put(VEvent event, String name, Site site) {
        event.replace(new DtStamp(now));
        event.add(new Uid(name + "@" + base.getHost()));
        event.add(new Url(base.resolve("/programme/sites/" + site.code())));
        String address = site.address();
        if (address != null) {
            event.add(new Location(address));
        }
        calendar.add(event);
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }
}
