package scot.tolbooth.radius.grant;

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
class GrantConfiguration {

    @Bean
    StoredGrants grants(JdbcClient jdbc, SecretBox secrets, SecureRandom random, Clock clock) {
        return new StoredGrants(jdbc, secrets, random, clock);
    }

    @Bean
    @ConditionalOnRole(Role.RADIUS)
    GrantPurge grantPurge(StoredGrants grants, OneNode oneNode) {
        return new GrantPurge(grants, oneNode);
    }
}
