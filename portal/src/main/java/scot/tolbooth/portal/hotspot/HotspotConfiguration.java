package scot.tolbooth.portal.hotspot;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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

    /** A resident waits for it: longer would look like a page that hangs. */
    private static final Duration CONTROLLER_PATIENCE = Duration.ofSeconds(6);

    private static final List<LoginForm> FORMS = List.of(
            new CiscoForm(),
            new ArubaForm(),
            new MerakiForm(),
            new RuckusForm(),
            new FortiGateForm(),
            new ExtremeForm(),
            new CambiumForm());

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
    HandOverTally handOverTally(JdbcClient jdbc, Clock clock) {
        return new HandOverTally(new JdbcHandOverTally(jdbc), clock);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    OpenNdsPasses openNdsPasses(JdbcClient jdbc, HandOverTally tally, Clock clock) {
        return new OpenNdsPasses(new JdbcOpenNdsPasses(jdbc), tally, clock);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    CwaAdapter cwaAdapter(RedirectedDevices redirected, Reauthentication reauthentication) {
        return new CwaAdapter(redirected, reauthentication);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    WifiDogPasses wifiDogPasses(
            JdbcClient jdbc, HandOverTally tally, SecretBox secrets, SecureRandom random, Clock clock) {
        return new WifiDogPasses(new JdbcWifiDogPasses(jdbc), tally, secrets, random, clock);
    }

    @Bean
    @ConditionalOnRole(Role.PORTAL)
    Gateways gateways(
            Hotspots hotspots, HotspotSettings settings, OpenNdsPasses openNds, WifiDogPasses wifiDog, CwaAdapter cwa) {
        boolean anyPrivate = settings.privateLoginTargets();
        ControllerClient client = new ControllerClient(CONTROLLER_PATIENCE);
        List<HotspotAdapter> adapters = new ArrayList<>(List.of(
                new UamAdapter(hotspots, settings.page("/wifi")),
                new MikroTikAdapter(hotspots, anyPrivate),
                new MerakiClickAdapter(hotspots, anyPrivate),
                new SmartZoneAdapter(hotspots, client),
                new UniFiAdapter(hotspots, client),
                new OmadaAdapter(hotspots, client),
                new OpenNdsAdapter(hotspots, openNds, anyPrivate),
                new WifiDogAdapter(hotspots, wifiDog, anyPrivate),
                cwa));
        FORMS.forEach(form -> adapters.add(new FormAdapter(form, hotspots, anyPrivate)));
        return new Gateways(adapters, hotspots);
    }
}
