package scot.tolbooth.portal.programme.blocker;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.forecast.Forecasts;
import scot.tolbooth.inventory.rollout.forecast.SiteForecast;
import scot.tolbooth.portal.programme.Programme;
import scot.tolbooth.portal.programme.ProgrammeRow;

/** Which sites decide when the programme ends, and what each of them waits for. */
@Component
class EndOfProgramme {

    private static final Comparator<SiteForecast> LIKELIEST_LAST = Comparator.comparingDouble(
                    SiteForecast::chanceOfBeingLast)
            .thenComparing(site -> site.goLive().p80())
            .reversed()
            .thenComparing(SiteForecast::code);

    private final Forecasts forecasts;
    private final Programme programme;
    private final Gates gates;

    EndOfProgramme(Forecasts forecasts, Programme programme, Gates gates) {
        this.forecasts = forecasts;
        this.programme = programme;
        this.gates = gates;
    }

    /** The open sites that are most often the last, at most that many; none where no forecast is there yet. */
    List<AtTheEnd> sites(int most, LocalDate today) {
        return forecasts.latest().stream()
                .flatMap(outlook -> outlook.forecast().sites().stream())
                .sorted(LIKELIEST_LAST)
                .limit(most)
                .flatMap(forecast -> atTheEnd(forecast, today).stream())
                .toList();
    }

    private Optional<AtTheEnd> atTheEnd(SiteForecast forecast, LocalDate today) {
        return programme
                .find(forecast.code())
                .map(row -> new AtTheEnd(
                        row,
                        forecast,
                        Stream.concat(
                                        row.blockers().stream()
                                                .map(blocker -> sentence(BlockerRow.of(blocker, row.site(), today))),
                                        missing(row).stream())
                                .toList()));
    }

    private static String sentence(BlockerRow row) {
        Blocker blocker = row.blocker();
        return "%s, for %d %s: %s (%s)"
                .formatted(
                        blocker.cause().label(),
                        row.days(),
                        row.days() == 1 ? "day" : "days",
                        blocker.text(),
                        blocker.owner() == null ? "nobody sees to it yet" : "with " + blocker.owner());
    }

    private List<String> missing(ProgrammeRow row) {
        Milestone next = row.state().next();
        return next == null ? List.of() : gates.of(row.site().code(), next).missing();
    }
}
