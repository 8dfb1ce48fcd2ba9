package scot.tolbooth.portal.programme.calendar;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.programme.Programme;
import scot.tolbooth.portal.programme.ProgrammeRow;

/** What calendars that were subscribed to fetch; whoever has the address may. */
@RestController
class CalendarFeedAddress {

    private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeeds feeds;
    private final Programme programme;
    private final Visits visits;
    private final Clock clock;

    CalendarFeedAddress(CalendarFeeds feeds, Programme programme, Visits visits, Clock clock) {
        this.feeds = feeds;
        this.programme = programme;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        CalendarFeed feed = feeds.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        URI base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
        CalendarText text = new CalendarText(base, clock.instant());
        Map<SiteCode, ProgrammeRow> rows = programme.rows().stream()
                .collect(Collectors.toMap(row -> row.site().code(), Function.identity()));
        ContractorId contractor = feed.contractor();
        programme.rows().stream()
                .filter(row -> !row.state().isLive())
                .filter(row -> contractor == null || row.contractors().contains(contractor.value()))
                .forEach(text::add);
        List<Visit> booked = contractor == null ? visits.all() : visits.of(contractor);
        booked.stream()
                .filter(Visit::isOpen)
                .filter(visit -> rows.containsKey(visit.plan().site()))
                .forEach(visit -> text.add(visit, site(rows, visit)));
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(text.toString());
    }

    private static scot.tolbooth.inventory.site.Site site(Map<SiteCode, ProgrammeRow> rows, Visit visit) {
        ProgrammeRow row = rows.get(visit.plan().site());
        if (row == null) {
            throw new IllegalStateException("no site of visit " + visit.id());
        }
        return row.site();
    }
}
