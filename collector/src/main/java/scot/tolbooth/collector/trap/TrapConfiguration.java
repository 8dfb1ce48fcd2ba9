package scot.tolbooth.collector.trap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.collector.state.PollRequests;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.COLLECTOR)
@EnableConfigurationProperties(TrapSettings.class)
class TrapConfiguration {

    @Bean
    TrapService trapService(
            TrapSettings settings,
            Devices devices,
            PollRequests polls,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        KnownSources sources = new KnownSources(devices, clock);
        Traps traps = new Traps(sources, polls, meters.getIfAvailable(SimpleMeterRegistry::new));
        return new TrapService(settings, sources, traps);
    }
}
