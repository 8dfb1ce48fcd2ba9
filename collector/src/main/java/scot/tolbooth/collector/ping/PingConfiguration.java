package scot.tolbooth.collector.ping;

import java.time.Clock;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Wires pings: read on every node, sent by a collector where that is switched on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PingSettings.class)
class PingConfiguration {

    @Bean
    JdbcPings pingStore(JdbcClient jdbc, DataSource dataSource) {
        return new JdbcPings(jdbc, new NamedParameterJdbcTemplate(dataSource));
    }

    @Bean
    @Primary
    Pings pings(
            JdbcPings store, @Qualifier("latestReadings") LatestReadings polled, PingSettings settings, Clock clock) {
        return new Pings(store, polled, clock, settings.interval());
    }

    @Bean(initMethod = "start")
    @ConditionalOnRole(Role.COLLECTOR)
    @ConditionalOnProperty("tolbooth.collector.icmp.enabled")
    PingLoop pingLoop(
            PingSettings settings,
            Devices devices,
            JdbcPings store,
            TimeSeries series,
            LockingTaskExecutor collectorLocks,
            Clock clock) {
        PingRound round = new PingRound(devices::all, new Fping(settings), store, series, clock);
        return new PingLoop(round, collectorLocks, settings.interval(), clock);
    }
}
