package scot.tolbooth.portal.operations;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.collector.ping.Pings;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.series.SeriesBuffer;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.radius.accounting.AccountingBacklog;
import scot.tolbooth.radius.protocol.RadiusPorts;

/** What {@code /actuator/health} says of each part by name. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    HealthIndicator databaseHealthIndicator(DataSource database) {
        return () -> PartsHealth.database(database);
    }

    @Bean
    HealthIndicator seriesHealthIndicator(ObjectProvider<SeriesBuffer> series) {
        return () -> PartsHealth.series(series.getObject().health());
    }

    @Bean
    HealthIndicator radiusHealthIndicator(ObjectProvider<RadiusPorts> ports) {
        return () -> PartsHealth.radius(ports);
    }

    @Bean
    HealthIndicator accountingHealthIndicator(ObjectProvider<AccountingBacklog> backlog) {
        return () -> PartsHealth.accounting(backlog);
    }

    @Bean
    HealthIndicator profilesHealthIndicator(ProfileCatalogue profiles) {
        return () -> PartsHealth.profiles(profiles);
    }

    @Bean
    HealthIndicator icmpHealthIndicator(ObjectProvider<Pings> pings) {
        return () -> PartsHealth.icmp(pings.getIfAvailable());
    }

    @Bean
    HealthIndicator collectorHealthIndicator(States states, Clock clock) {
        return () -> PartsHealth.collector(states, clock);
    }
}
