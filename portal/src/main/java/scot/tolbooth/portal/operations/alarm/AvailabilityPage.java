package scot.tolbooth.portal.operations.alarm;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.availability.Availabilities;
import scot.tolbooth.collector.availability.Availability;
import scot.tolbooth.collector.availability.Period;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.calendar.OpeningHours;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.Typed;

/** How available a site, its devices and its circuits were over any days, with the outages behind each figure. */
@Controller
class AvailabilityPage {

    private static final int USUAL_DAYS = 28;

    private final Availabilities availabilities;
    private final Sites sites;
    private final Devices devices;
    private final Circuits circuits;
    private final Clock clock;

    AvailabilityPage(Availabilities availabilities, Sites sites, Devices devices, Circuits circuits, Clock clock) {
        this.availabilities = availabilities;
        this.sites = sites;
        this.devices = devices;
        this.circuits = circuits;
        this.clock = clock;
    }

    /** One line of the table. */
    public record Row(StateSubject subject, Availability availability) {

        /** Such as {@code 99.87 %}. */
        public String percent() {
            OptionalDouble ratio = availability.ratio();
            return ratio.isPresent() ? percent(ratio.getAsDouble()) : "not known";
        }

        /** Rounded down: what was out for a moment is never shown as 100 %. */
        private static String percent(double ratio) {
            return String.format(Locale.UK, "%.2f %%", Math.floor(ratio * 10_000) / 100);
        }

        public Duration maintenance() {
            return availability.time(OperationalState.MAINTENANCE);
        }

        public Duration unknown() {
            return availability.time(OperationalState.UNKNOWN).plus(availability.time(OperationalState.NOT_LIVE));
        }
    }

    @GetMapping("/operations/sites/{code}/availability")
    ModelAndView show(@PathVariable String code, @RequestParam Map<String, String> fields) {
        Site site = site(code);
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        Typed typed = new Typed(fields);
        LocalDate first = day(typed, "from", today.minusDays(USUAL_DAYS - 1L));
        LocalDate last = day(typed, "to", today);
        Optional<OpeningHours> hours = Optional.ofNullable(site.openingHours()).flatMap(OpeningHours::parse);
        boolean openOnly = typed.get("hours").equals("open") && hours.isPresent();
        Period period = typed.attempt(() -> period(first, last));
        ModelAndView page = new ModelAndView("operations/alarm/availability");
        page.addObject("site", site);
        page.addObject("first", first);
        page.addObject("last", last);
        page.addObject("openOnly", openOnly);
        page.addObject("hasHours", hours.isPresent());
        page.addObject("rows", period == null ? List.of() : rows(site, period, openOnly ? hours.orElse(null) : null));
        page.addObject("problems", typed.problems());
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private List<Row> rows(Site site, Period period, @Nullable OpeningHours hours) {
        List<StateSubject> subjects = new ArrayList<>(List.of(StateSubject.of(site.code())));
        circuits.at(site.code()).stream()
                .map(Circuit::reference)
                .map(StateSubject::of)
                .forEach(subjects::add);
        devices.at(site.code()).stream().map(Device::name).map(StateSubject::of).forEach(subjects::add);
        return subjects.stream()
                .map(subject -> new Row(subject, availabilities.of(subject, period, hours)))
                .toList();
    }

    private static Period period(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("to must not be before the first day");
        }
        return new Period(
                first.atStartOfDay(LONDON).toInstant(),
                last.plusDays(1).atStartOfDay(LONDON).toInstant());
    }

    private static LocalDate day(Typed typed, String field, LocalDate otherwise) {
        LocalDate typedDay = typed.optional(field, CsvColumn::date);
        return typedDay == null ? otherwise : typedDay;
    }

    private Site site(String code) {
        try {
            return sites.find(new SiteCode(code)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notACode) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such site", notACode);
        }
    }
}
