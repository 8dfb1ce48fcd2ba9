package scot.tolbooth.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.database.ModuleSchema;

/** Gives the module's packages one database schema. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    ModuleSchema portalSchema() {
        return new ModuleSchema("portal");
    }
}
