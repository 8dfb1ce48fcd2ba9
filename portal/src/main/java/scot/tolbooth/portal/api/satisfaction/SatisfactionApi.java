package scot.tolbooth.portal.api.satisfaction;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.portal.satisfaction.Satisfaction;

@RestController
@Tag(name = "Satisfaction")
class SatisfactionApi {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final Satisfaction satisfaction;
    private final Sites sites;
    private final Clock clock;

    SatisfactionApi(Satisfaction satisfaction, Sites sites, Clock clock) {
        this.satisfaction = satisfaction;
        this.sites = sites;
        this.clock = clock;
    }

    /** The answers of one day at one site. */
    @Schema(name = "Satisfaction")
    record DayJson(
            String site,
            String day,

            @Schema(description = "Where fewer than 10 people answered: nothing else is said then")
            boolean suppressed,

            @Nullable Long answers,

            @Schema(description = "From 1, very dissatisfied, to 5, very satisfied") @Nullable Double mean,

            @Schema(description = "How many gave 1, 2, 3, 4 and 5") @JsonProperty("by_score")
            List<Long> byScore) {

        static DayJson of(Satisfaction.Day day) {
            return new DayJson(
                    day.site().value(),
                    day.day().toString(),
                    day.answers() == null,
                    day.answers(),
                    day.mean(),
                    day.byScore());
        }
    }

    @GetMapping("/api/v1/satisfaction")
    @Operation(
            summary = "How satisfied people are with getting online, by site and day; nothing in it is about anybody")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day; 29 days before the last if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day; today if absent")
    List<DayJson> days(Fields query) {
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<LocalDate> to = query.optional("to", Kind.date(), LocalDate.ofInstant(clock.instant(), LONDON));
        Field<@Nullable LocalDate> from = query.optional("from", Kind.date());
        return query.build(() -> days(site.value(), from.value(), to.value()));
    }

    private List<DayJson> days(@Nullable SiteCode site, @Nullable LocalDate from, LocalDate last) {
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new IllegalArgumentException("from must be at most 366 days before to");
        }
        return satisfaction.between(site, first, last).stream().map(DayJson::of).toList();
    }
}
