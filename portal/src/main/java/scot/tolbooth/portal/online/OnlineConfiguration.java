package scot.tolbooth.portal.online;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.signup.Graces;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.accounting.SessionsByAddress;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.registrant.RegistrantGroups;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
class OnlineConfiguration {

    @Bean
    Stays stays(
            Sessions sessions,
            Policies policies,
            RegistrantGroups groups,
            NasClients clients,
            Graces graces,
            Clock clock) {
        return new Stays(sessions, policies, groups, clients, graces, clock);
    }

    @Bean
    Callers callers(NasClients clients, SessionsByAddress addresses, Sessions sessions, Stays stays) {
        return new Callers(clients, addresses, sessions, stays);
    }
}
