package scot.tolbooth.portal.account;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.openid.ResidentProvider;
import scot.tolbooth.portal.signup.Journeys;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.registrant.IdentityLinks;
import scot.tolbooth.radius.registrant.Registrants;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
class AccountConfiguration {

    @Bean
    SessionEnd sessionEnd(ObjectProvider<SessionControl> control, Sessions sessions) {
        return new SessionEnd(control, sessions);
    }

    @Bean
    OpenIdSignIn openIdSignIn(
            ResidentProvider provider,
            Journeys journeys,
            Registrants registrants,
            IdentityLinks links,
            JdbcOpenIdAnswers answers,
            Clock clock) {
        return new OpenIdSignIn(provider, journeys, registrants, links, answers, new ReturnLimit(clock));
    }

    @Bean
    JdbcOpenIdAnswers openIdAnswers(JdbcClient jdbc, SecretBox secrets) {
        return new JdbcOpenIdAnswers(jdbc, secrets);
    }
}
