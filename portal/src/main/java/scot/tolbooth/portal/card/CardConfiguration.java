package scot.tolbooth.portal.card;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.welcome.BrandSettings;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.way.WaysIn;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardSettings.class)
class CardConfiguration {

    /** Whichever process forgets a person, their card forgets them too. */
    @Bean
    CardTrace cardTrace(JdbcClient jdbc) {
        return new CardTrace(new JdbcCards(jdbc));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(Role.PORTAL)
    static class OfThePortal {

        @Bean
        Cards.Means cardMeans(SecretBox secrets, SecureRandom random, TransactionTemplate transactions, Clock clock) {
            return new Cards.Means(secrets, random, transactions, clock);
        }

        @Bean
        CardEnd cardEnd(
                Registrants registrants, Grants grants, Sessions sessions, ObjectProvider<SessionControl> control) {
            return new CardEnd(registrants, grants, sessions, control);
        }

        @Bean
        Cards cards(JdbcClient jdbc, CardEnd end, AuditTrail audit, Cards.Means means) {
            return new Cards(new JdbcCardBatches(jdbc), new JdbcCards(jdbc), end, audit, means);
        }

        @Bean
        CardDesk cardDesk(
                JdbcClient jdbc,
                Registrants registrants,
                CardSettings settings,
                BrandSettings brand,
                Cards.Means means) {
            CardDesk.Stores stores =
                    new CardDesk.Stores(new JdbcCardBatches(jdbc), new JdbcCards(jdbc), new JdbcCardAttempts(jdbc));
            return new CardDesk(stores, registrants, settings, brand.termsVersion(), means);
        }

        @Bean
        CardForm cardForm(Sites sites, WaysIn ways) {
            return new CardForm(sites, ways);
        }

        @Bean
        CardSheet cardSheet(MessageSource messages, BrandSettings brand, HotspotSettings addresses) {
            return new CardSheet(new CardWords(messages, brand.councilName()), addresses);
        }
    }
}
