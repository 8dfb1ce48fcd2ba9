package scot.tolbooth.collector.trap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
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
            ExecutorService snmpLookups,
            TaskScheduler scheduler,
            Clock clock) {
        SourceNames names = new SourceNames(InetAddress::getAllByName, snmpLookups, clock);
        KnownSources sources = new KnownSources(devices::all, devices::credentials, devices::credentials, names);
        Traps traps = new Traps(sources, polls, meters.getIfAvailable(SimpleMeterRegistry::new));
        return new TrapService(settings, sources, traps, scheduler, clock);
    }
}
