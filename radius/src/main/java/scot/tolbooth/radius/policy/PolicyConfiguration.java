package scot.tolbooth.radius.policy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.secret.SecretBox;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySettings.class)
class PolicyConfiguration {

    @Bean
    ClassToken classToken(SecretBox secrets) {
        return new ClassToken(secrets);
    }

    @Bean
    AcceptPolicy acceptPolicy(PolicySettings settings, ClassToken classToken) {
        return new AcceptPolicy(settings, classToken);
    }
}
