package scot.tolbooth.inventory.transfer.netbox;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.transfer.RecordImporter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NetBoxSettings.class)
class NetBoxConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    @Bean
    NetBoxImporter netBoxImporter(
            RecordImporter importer,
            Rollout rollout,
            NetBoxSettings settings,
            @Value("classpath:scot/tolbooth/inventory/transfer/netbox/device-kinds.txt") Resource kinds)
            throws IOException {
        return new NetBoxImporter(
                importer, rollout, settings, DeviceKinds.read(kinds.getContentAsString(StandardCharsets.UTF_8)));
    }

    @Bean
    NetBoxClient netBoxClient(NetBoxSettings settings, AuditTrail audit, Clock clock) {
        return new NetBoxClient(settings, http(), audit, clock);
    }

    /** A redirect could lead anywhere, so none is followed. */
    static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
