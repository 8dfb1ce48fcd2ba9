package scot.tolbooth.portal.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Period;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import scot.tolbooth.radius.accounting.Usage;
import scot.tolbooth.radius.accounting.UsersOverTime;
import scot.tolbooth.radius.registrant.Registrants;

@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "Statistics")
class StatisticsApi {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LONGEST_CURVE = Duration.ofDays(7);

    private final Registrants registrants;
    private final Usage usage;
    private final ConcurrentUsers users;
    private final UsersOverTime usersOverTime;
    private final Sites sites;
    private final Clock clock;

    StatisticsApi(
            Registrants registrants,
            Usage usage,
            ConcurrentUsers users,
            UsersOverTime usersOverTime,
            Sites sites,
            Clock clock) {
        this.registrants = registrants;
        this.usage = usage;
        this.users = users;
        this.usersOverTime = usersOverTime;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The programme's figures over a period, each with its definition")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First instant; a week before to if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "End, exclusive; now if absent")
    StatisticsJson statistics(Fields query) {
        Instant now = clock.instant();
        Field<Period> asked = Period.read(query, now, Duration.ofDays(7));
        Period period = query.build(() -> notTooLong(asked.value(), LONGEST));
        return StatisticsJson.of(period, registrants.count(), usage, StatisticsJson.ConcurrentUsersNow.of(users, now));
    }

    @GetMapping("/concurrent-users")
    @Operation(summary = "The people online at one instant, in all and by site; exact for as long as sessions are kept")
    @Parameter(name = "at", in = ParameterIn.QUERY, description = "The instant; now if absent")
    StatisticsJson.ConcurrentUsersNow concurrentUsers(Fields query) {
        Field<Instant> at = query.optional("at", Kind.instant(), clock.instant());
        Instant instant = query.build(at::value);
        return StatisticsJson.ConcurrentUsersNow.of(usersOverTime.at(instant), instant);
    }

    @GetMapping("/concurrent-users/curve")
    @Operation(
            summary =
                    "The people online over a period, in steps, in all or at one site; exact for as long as sessions are kept",
            description = "Each step has the people online at its beginning, and the most at one instant of it")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First instant; a day before to if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "End, exclusive; now if absent")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code; all together if absent")
    @Parameter(name = "step", in = ParameterIn.QUERY, description = "Seconds, 60 to 86400; a minute if absent")
    UserCurveJson curve(Fields query) {
        Field<Period> asked = Period.read(query, clock.instant(), Duration.ofDays(1));
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<Integer> step = query.optional("step", Kind.wholeNumber(60, 86_400), 60);
        return query.build(() -> {
            Period period = notTooLong(asked.value(), LONGEST_CURVE);
            return UserCurveJson.of(
                    usersOverTime.between(period.from(), period.to(), site.value()),
                    period,
                    site.value(),
                    Duration.ofSeconds(step.value()));
        });
    }

    @GetMapping("/hours")
    @Operation(
            summary =
                    "Use by the hour, in all or at one site; it outlives the sessions, and nothing in it is about anybody",
            description =
                    "Hours without any use are left out. An hour is there 26 hours after it ended: NASes may report"
                            + " so late")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First instant; a week before to if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "End, exclusive; now if absent")
    @Parameter(name = "site", in = ParameterIn.QUERY, description = "Site code; all together if absent")
    List<UsageHourJson> hours(Fields query) {
        Field<Period> asked = Period.read(query, clock.instant(), Duration.ofDays(7));
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        return query.build(() -> {
            Period period = notTooLong(asked.value(), LONGEST);
            return usage.hours(period.from(), period.to(), site.value()).stream()
                    .map(UsageHourJson::of)
                    .toList();
        });
    }

    private static Period notTooLong(Period period, Duration longest) {
        if (period.length().compareTo(longest) > 0) {
            throw new IllegalArgumentException("from must be at most " + longest.toDays() + " days before to");
        }
        return period;
    }
}
