package scot.tolbooth.radius.protocol;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.radius.nas.NasDirectory;
import scot.tolbooth.radius.nas.SigningHabits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RadiusSettings.class, RadSecSettings.class})
class ProtocolConfiguration {

    @Bean
    RadiusCounters radiusCounters(ObjectProvider<MeterRegistry> registry) {
        return new RadiusCounters(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** Empty where this process takes no RADIUS. */
    @Bean
    RadSecConnections radSecConnections() {
        return new RadSecConnections();
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    RadiusServer.Surroundings radiusSurroundings(
            NasDirectory directory,
            SigningHabits signing,
            List<RequestHandler> handlers,
            RadiusCounters counters,
            RadSecConnections connections,
            Clock clock) {
        return new RadiusServer.Surroundings(directory, signing, List.copyOf(handlers), counters, connections, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    RadiusServer radiusServer(RadiusSettings settings, RadSecSettings radSec, RadiusServer.Surroundings surroundings) {
        return new RadiusServer(settings, radSec, surroundings);
    }
}
