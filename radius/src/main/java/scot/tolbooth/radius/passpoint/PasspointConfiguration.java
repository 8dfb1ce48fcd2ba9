package scot.tolbooth.radius.passpoint;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.OneNode;

@Configuration(proxyBeanMethods = false)
class PasspointConfiguration {

    @Bean
    StoredPasspointCredentials passpointCredentials(
            JdbcClient jdbc, SecretBox secrets, SecureRandom random, Clock clock) {
        return new StoredPasspointCredentials(jdbc, secrets, random, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    PasspointPurge passpointPurge(StoredPasspointCredentials credentials, OneNode oneNode) {
        return new PasspointPurge(credentials, oneNode);
    }
}
