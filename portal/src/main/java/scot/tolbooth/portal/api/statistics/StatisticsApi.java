package scot.tolbooth.portal.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Period;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import scot.tolbooth.radius.accounting.Usage;
import scot.tolbooth.radius.accounting.UsersOverTime;
import scot.tolbooth.radius.registrant.Registrants;

@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "Statistics")
class StatisticsApi {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Registrants registrants;
    private final Usage usage;
    private final ConcurrentUsers users;
    private final UsersOverTime usersOverTime;
    private final Clock clock;

    StatisticsApi(
            Registrants registrants, Usage usage, ConcurrentUsers users, UsersOverTime usersOverTime, Clock clock) {
        this.registrants = registrants;
        this.usage = usage;
        this.users = users;
        this.usersOverTime = usersOverTime;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The programme's figures over a period, each with its definition")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First instant; a week before to if absent")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "End, exclusive; now if absent")
    StatisticsJson statistics(Fields query) {
        Instant now = clock.instant();
        Field<Period> asked = Period.read(query, now, Duration.ofDays(7));
        Period period = query.build(() -> notTooLong(asked.value()));
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

    private static Period notTooLong(Period period) {
        if (period.length().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("from must be at most 366 days before to");
        }
        return period;
    }
}
