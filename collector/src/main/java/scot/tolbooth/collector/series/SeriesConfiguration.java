package scot.tolbooth.collector.series;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
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
import scot.tolbooth.inventory.database.DataDirectory;
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

    /** Without a directory for it (as in a test of this module alone) nothing is kept on disk. */
    @Bean(destroyMethod = "")
    SeriesSpool seriesSpool(SeriesSettings settings, ObjectProvider<DataDirectory> data) {
        long limit = settings.spoolLimit().toBytes();
        Path named = settings.spoolDirectory();
        if (named != null) {
            return SeriesSpool.open(DataDirectory.open(named), limit);
        }
        DataDirectory own = data.getIfAvailable();
        return own == null
                ? SeriesSpool.none()
                : SeriesSpool.open(new DataDirectory(own.subdirectory("series-spool")), limit);
    }

    /** Closes the spool, too: what waits at the stop goes there. */
    @Bean
    SeriesBuffer timeSeries(
            PostgresTimeSeries embedded,
            SeriesSpool spool,
            SeriesSettings settings,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        SeriesStore store = settings.influx().isSet() ? new InfluxTimeSeries(settings, clock) : embedded;
        SeriesBuffer buffer =
                new SeriesBuffer(store, spool, new SeriesBuffer.Bounds(settings.bufferPoints(), Pace.USUAL), clock);
        meters.ifAvailable(registry -> SeriesMeters.bind(buffer, registry));
        return buffer.start();
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
