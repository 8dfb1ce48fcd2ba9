package scot.tolbooth.collector.series;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.inventory.database.ModuleSchema;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Chooses the store, puts the buffer before it and keeps the embedded one in order. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SeriesSettings.class)
class SeriesConfiguration {

    @Bean
    ModuleSchema collectorSchema() {
        return new ModuleSchema("collector");
    }

    @Bean
    PostgresTimeSeries embeddedTimeSeries(DataSource dataSource, SeriesSettings settings, Clock clock) {
        return new PostgresTimeSeries(dataSource, settings, clock);
    }

    @Bean
    SeriesBuffer timeSeries(
            PostgresTimeSeries embedded, SeriesSettings settings, Clock clock, ObjectProvider<MeterRegistry> meters) {
        SeriesStore store = settings.influx().isSet() ? new InfluxTimeSeries(settings.influx()) : embedded;
        return new SeriesBuffer(
                        store,
                        settings.bufferPoints(),
                        clock,
                        meters.getIfAvailable(io.micrometer.core.instrument.simple.SimpleMeterRegistry::new))
                .start();
    }

    @Bean
    @ConditionalOnRole(Role.COLLECTOR)
    Upkeep seriesUpkeep(PostgresTimeSeries embedded, DataSource dataSource, Clock clock) {
        return new Upkeep(embedded, dataSource, clock);
    }

    /** Rolls up and drops old samples, on one node at a time. */
    static final class Upkeep {

        private final PostgresTimeSeries series;
        private final DefaultLockingTaskExecutor oneNode;
        private final Clock clock;

        Upkeep(PostgresTimeSeries series, DataSource dataSource, Clock clock) {
            this.series = series;
            this.clock = clock;
            this.oneNode = new DefaultLockingTaskExecutor(
                    new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                            .withJdbcTemplate(new JdbcTemplate(dataSource))
                            .withTableName("collector.shedlock")
                            .usingDbTime()
                            .build()));
        }

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
        void run() {
            oneNode.executeWithLock(
                    (Runnable) series::maintain,
                    new LockConfiguration(
                            clock.instant(), "series-upkeep", Duration.ofMinutes(15), Duration.ofSeconds(1)));
        }
    }
}
