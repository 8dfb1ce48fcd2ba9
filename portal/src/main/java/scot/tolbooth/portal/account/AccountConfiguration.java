package scot.tolbooth.portal.account;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.message.StaffMessages;
import scot.tolbooth.portal.welcome.BrandSettings;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.PORTAL)
class AccountConfiguration {

    @Bean
    SessionEnd sessionEnd(ObjectProvider<SessionControl> control, Sessions sessions) {
        return new SessionEnd(control, sessions);
    }

    @Bean
    Complaints complaints(StaffMessages messages, BrandSettings brand, SecureRandom random, Clock clock) {
        return new Complaints(messages, new Contact(ContactKind.EMAIL, brand.helpEmail()), random, clock);
    }
}
