package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.calendar.SchoolTerms;
import scot.tolbooth.inventory.calendar.WorkingCalendar;

/**
 * All that a forecast starts from.
 *
 * @param today the first day on which nothing has happened yet is the next one
 * @param sites those with a recorded milestone, live ones too: their durations are the programme's experience
 * @param visitsPerWeek how many visits each team makes in a working week; a team that is not here never keeps a site
 *     waiting
 */
public record ProgrammeFacts(
        LocalDate today,
        List<KnownSite> sites,
        Map<Team, Double> visitsPerWeek,
        WorkingCalendar days,
        SchoolTerms terms) {

    public ProgrammeFacts {
        sites = List.copyOf(sites);
        visitsPerWeek = Map.copyOf(visitsPerWeek);
    }

    /** What was known on an earlier day, as far as dates tell. */
    ProgrammeFacts asOf(LocalDate day) {
        return new ProgrammeFacts(
                day,
                sites.stream()
                        .map(site -> site.asOf(day))
                        .filter(site -> !site.actuals().isEmpty())
                        .toList(),
                visitsPerWeek,
                days,
                terms);
    }

    List<KnownSite> open() {
        return sites.stream().filter(KnownSite::isOpen).toList();
    }
}
