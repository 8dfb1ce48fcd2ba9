package scot.tolbooth.portal.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import scot.tolbooth.collector.ping.PingStanding;
import scot.tolbooth.collector.ping.Pings;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.profile.ProfileProblem;
import scot.tolbooth.collector.series.SeriesHealth;
import scot.tolbooth.collector.state.DeviceStatus;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.radius.accounting.AccountingBacklog;
import scot.tolbooth.radius.protocol.RadiusPorts;

/** How the parts of the service are, each under the name that operators know. */
final class PartsHealth {

    /** Longer than any poll interval that anyone should choose, with its retries. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    /** In trouble, while the service as a whole does its work. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private PartsHealth() {}

    static Health database(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2) ? Health.up().build() : Health.down().build();
        } catch (SQLException away) {
            return Health.down()
                    .withDetail("problem", String.valueOf(away.getMessage()))
                    .build();
        }
    }

    /** Without its store the service still lets people in, and keeps measurements for a while. */
    static Health series(SeriesHealth health) {
        Health.Builder answer = health.isSound() ? Health.up() : Health.status(DEGRADED);
        return answer.withDetail("waiting", health.waiting())
                .withDetail("capacity", health.capacity())
                .withDetail("dropped", health.dropped())
                .withDetail("problem", Objects.toString(health.problem(), ""))
                .withDetail("spooled", health.spool().points())
                .withDetail("spoolOctets", health.spool().octets())
                .withDetail("spoolLimit", health.spool().limit())
                .withDetail("spoolProblem", Objects.toString(health.spool().problem(), ""))
                .withDetail("retention", Objects.toString(health.note(), ""))
                .build();
    }

    /** Where this process has the role it must listen; elsewhere there is nothing to say. */
    static Health radius(ObjectProvider<RadiusPorts> ports) {
        RadiusPorts listening = ports.getIfAvailable();
        if (listening == null) {
            return Health.unknown().withDetail("role", "not of this process").build();
        }
        try {
            return Health.up()
                    .withDetail("authenticationPort", listening.authentication())
                    .withDetail("accountingPort", listening.accounting())
                    .build();
        } catch (IllegalStateException notListening) {
            return Health.down().withDetail("problem", "does not listen").build();
        }
    }

    /** While reports wait on disk the database is away, or is being caught up with. */
    static Health accounting(ObjectProvider<AccountingBacklog> backlogs) {
        AccountingBacklog backlog = backlogs.getIfAvailable();
        if (backlog == null) {
            return Health.unknown().withDetail("role", "not of this process").build();
        }
        long waiting = backlog.waiting();
        return (waiting == 0 ? Health.up() : Health.status(DEGRADED))
                .withDetail("waitingOnDisk", waiting)
                .build();
    }

    /** In trouble while a file of the operator's directory cannot be used; polling goes on by what it held before. */
    static Health profiles(ProfileCatalogue profiles) {
        List<String> problems = profiles.faults().stream()
                .flatMap(fault -> fault.problems().stream())
                .map(ProfileProblem::toString)
                .toList();
        return (problems.isEmpty() ? Health.up() : Health.status(DEGRADED))
                .withDetail("profiles", profiles.current().all().size())
                .withDetail("problems", problems)
                .build();
    }

    /** Up even where pinging is not permitted: nothing else depends on it. */
    static Health icmp(@Nullable Pings pings) {
        Optional<PingStanding> standing = pings == null ? Optional.empty() : pings.standing();
        return Health.up()
                .withDetail("icmp", standing.map(PingStanding::words).orElse("devices are not pinged"))
                .build();
    }

    /** Down where devices are known and none has been asked for a long time, by whatever node. */
    static Health collector(States states, Clock clock) {
        List<DeviceStatus> devices = states.devices();
        Optional<Instant> latest = devices.stream()
                .map(DeviceStatus::lastPoll)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (latest.isEmpty()) {
            return Health.unknown().withDetail("devices", devices.size()).build();
        }
        boolean silent = latest.get().isBefore(clock.instant().minus(LONGEST_SILENCE));
        return (silent ? Health.down() : Health.up())
                .withDetail("devices", devices.size())
                .withDetail("lastPoll", latest.get().toString())
                .build();
    }
}
