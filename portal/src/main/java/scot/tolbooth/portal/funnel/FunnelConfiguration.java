package scot.tolbooth.portal.funnel;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.radius.authentication.Onward;
import scot.tolbooth.radius.nas.NasClients;

/** Wires the funnel: read on every node, counted by portals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FunnelSettings.class)
class FunnelConfiguration {

    @Bean
    Funnel funnel(JdbcClient jdbc) {
        return new Funnel(jdbc);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    FunnelTraces funnelTraces(JdbcClient jdbc, NasClients clients) {
        return new FunnelTraces(new JdbcFunnelTraces(jdbc), clients);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    FunnelRounds funnelRounds(JdbcClient jdbc, Onward onward, FunnelSettings settings, Clock clock) {
        return new FunnelRounds(new JdbcFunnelTraces(jdbc), onward, settings, clock);
    }
}
