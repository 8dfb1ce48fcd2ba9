package scot.tolbooth.radius.disconnect;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.radius.accounting.SessionsAtNas;
import scot.tolbooth.radius.authentication.RedirectedDevices;
import scot.tolbooth.radius.authentication.RequestLog;
import scot.tolbooth.radius.nas.CoaSecrets;
import scot.tolbooth.radius.nas.NasCertificates;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.protocol.RadSecConnections;
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
    NasReach nasReach(
            RadSecConnections connections,
            NasCertificates certificates,
            CoaSecrets secrets,
            NasDialogue dialogue,
            DisconnectSettings settings) {
        return new NasReach(connections, certificates, secrets, dialogue, settings.patience());
    }

    @Bean
    SessionControl sessionControl(
            SessionsAtNas sessions, NasClients clients, NasReach reach, AuditTrail audit, Clock clock) {
        return new AuditedSessionControl(sessions, clients, reach, audit, clock);
    }

    @Bean
    Reauthentication reauthentication(
            RedirectedDevices redirected, NasClients clients, NasReach reach, RequestLog requests, Clock clock) {
        return new CiscoReauthentication(redirected, clients, reach, requests, clock);
    }
}
