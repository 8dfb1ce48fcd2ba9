package scot.tolbooth.collector.poll;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.collector.snmp.AsyncSnmpClient;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpLimits;
import scot.tolbooth.collector.state.InterfaceLevels;
import scot.tolbooth.collector.state.StateRecorder;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Wires polling on collectors, and the latest readings everywhere. */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

    @Bean
    JdbcLatestReadings storedReadings(JdbcClient jdbc, DataSource dataSource) {
        return new JdbcLatestReadings(jdbc, new NamedParameterJdbcTemplate(dataSource));
    }

    @Bean
    LatestReadings latestReadings(JdbcLatestReadings stored, ObjectProvider<LatestPolls> polls) {
        LatestPolls here = polls.getIfAvailable();
        return here == null ? stored::of : here::of;
    }

    @Bean
    ProfileTrials profileTrials(
            ProfileCatalogue profiles, Devices devices, ObjectProvider<DevicePoll> poll, Clock clock) {
        return new ProfileTrials(profiles, devices::credentials, poll.getIfAvailable(), clock);
    }

    /** What only collectors do. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.COLLECTOR)
    @EnableConfigurationProperties(CollectorSettings.class)
    static class Polling {

        private static final int RECEIVE_BUFFER_BYTES = 4 << 20;
        private static final int CALLBACK_THREADS = 4;

        @Bean(destroyMethod = "shutdownNow")
        ExecutorService snmpCallbacks() {
            return Executors.newFixedThreadPool(CALLBACK_THREADS, named("snmp-callback-"));
        }

        @Bean(destroyMethod = "shutdownNow")
        ExecutorService snmpLookups() {
            return Executors.newFixedThreadPool(2, named("snmp-lookup-"));
        }

        @Bean
        OwnPace ownPace(CollectorSettings settings) {
            return new OwnPace(beat(settings), settings.timeout().dividedBy(2), System::nanoTime);
        }

        @Bean
        PaceBeat paceBeat(OwnPace pace, CollectorSettings settings, ExecutorService snmpCallbacks) {
            return new PaceBeat(pace, beat(settings), snmpCallbacks);
        }

        private static Duration beat(CollectorSettings settings) {
            return settings.timeout().dividedBy(4);
        }

        @Bean
        SnmpClient snmpClient(CollectorSettings settings, ExecutorService snmpCallbacks, ExecutorService snmpLookups) {
            return new AsyncSnmpClient(
                    new SnmpLimits(
                            settings.outstandingRequests(),
                            settings.outstandingPerDevice(),
                            settings.rowsPerColumn(),
                            RECEIVE_BUFFER_BYTES),
                    snmpCallbacks,
                    snmpLookups);
        }

        @Bean
        LatestPolls latestPolls(JdbcLatestReadings stored) {
            return new LatestPolls(stored);
        }

        @Bean
        DevicePoll devicePoll(SnmpClient client, ProfileCatalogue profiles, CollectorSettings settings, Clock clock) {
            return new DevicePoll(client, profiles::current, settings, clock);
        }

        @Bean
        Poller poller(
                Devices devices,
                DevicePoll poll,
                SnmpClient client,
                CollectorSettings settings,
                StateRecorder states,
                LatestPolls latest,
                TimeSeries series,
                InterfaceLevels levels,
                ObjectProvider<MeterRegistry> meters,
                OwnPace pace,
                Clock clock) {
            PollMeters counted = new PollMeters(meters.getIfAvailable(SimpleMeterRegistry::new), client);
            return new Poller(
                    devices,
                    poll,
                    new PollSchedule(settings.firstPollWithin(), settings.longestBackOff(), counted::late),
                    states,
                    latest,
                    series,
                    levels,
                    counted,
                    pace,
                    clock);
        }

        @Bean
        PollLoop pollLoop(Poller poller, TaskScheduler scheduler) {
            return new PollLoop(poller, scheduler);
        }

        private static ThreadFactory named(String prefix) {
            AtomicInteger count = new AtomicInteger();
            return task -> {
                Thread thread = new Thread(task, prefix + count.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            };
        }
    }
}
