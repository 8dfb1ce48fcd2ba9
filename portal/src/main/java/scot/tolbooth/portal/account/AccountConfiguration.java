package scot.tolbooth.portal.account;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.SessionControl;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
class AccountConfiguration {

    @Bean
    SessionEnd sessionEnd(ObjectProvider<SessionControl> control, Sessions sessions) {
        return new SessionEnd(control, sessions);
    }
}
