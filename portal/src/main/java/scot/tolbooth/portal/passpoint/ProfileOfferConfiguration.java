package scot.tolbooth.portal.passpoint;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** Offers profiles where the settings name a network; a setting that cannot work stops the start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
@EnableConfigurationProperties(PasspointSettings.class)
class ProfileOfferConfiguration {

    @Bean
    ProfileOffer profileOffer(PasspointSettings settings) {
        return new ProfileOffer(settings.isOffered() ? Profiles.of(settings) : null);
    }
}
