package scot.tolbooth.portal.hotspot;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.authentication.RedirectedDevices;
import scot.tolbooth.radius.disconnect.Reauthentication;
import scot.tolbooth.radius.nas.NasClients;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HotspotSettings.class)
class HotspotConfiguration {

    /** On every node: staff and other systems see it on each. */
    @Bean
    Hotspots hotspots(
            JdbcClient jdbc,
            SecretBox secrets,
            NasClients clients,
            AuditTrail audit,
            TransactionTemplate transactions) {
        return new Hotspots(new JdbcHotspots(jdbc, secrets), clients, audit, transactions);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    UamAdapter uamAdapter(Hotspots hotspots, HotspotSettings settings) {
        return new UamAdapter(hotspots, settings.page("/wifi"));
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    MikroTikAdapter mikroTikAdapter(Hotspots hotspots, HotspotSettings settings) {
        return new MikroTikAdapter(hotspots, settings.privateLoginTargets());
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    CwaAdapter cwaAdapter(RedirectedDevices redirected, Reauthentication reauthentication) {
        return new CwaAdapter(redirected, reauthentication);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    Gateways gateways(List<HotspotAdapter> adapters) {
        return new Gateways(adapters);
    }
}
