package scot.tolbooth.radius.disconnect;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.radius.accounting.SessionsAtNas;
import scot.tolbooth.radius.nas.CoaSecrets;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.protocol.Retransmission;

/** On every process: whoever serves the console may ask a NAS, whichever node takes its accounting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisconnectSettings.class)
class DisconnectConfiguration {

    @Bean
    NasDialogue nasDialogue(SecureRandom random, DisconnectSettings settings) {
        return new NasDialogue(random, Retransmission.backingOff(settings.attempts(), settings.timeout()));
    }

    @Bean
    SessionControl sessionControl(
            SessionsAtNas sessions,
            NasClients clients,
            CoaSecrets secrets,
            NasDialogue dialogue,
            AuditTrail audit,
            Clock clock) {
        return new AuditedSessionControl(sessions, clients, secrets, dialogue, audit, clock);
    }
}
