package scot.tolbooth.portal.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * On every node, since each answers HTTP. What guards the web server is made with it, before there is a database: it asks
 * for the counts when it has something to count.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefusalSettings.class)
class RefusalConfiguration {

    /** Before security, whose filters stand at -100: what is refused here need not be looked at further. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    Refusals refusals(JdbcClient jdbc, RefusalSettings settings, ObjectProvider<MeterRegistry> registry, Clock clock) {
        return new Refusals(
                new JdbcRefusals(jdbc), settings.kept(), registry.getIfAvailable(SimpleMeterRegistry::new), clock);
    }

    @Bean
    RejectedGrants rejectedGrants(Refusals refusals) {
        return new RejectedGrants(refusals);
    }

    @Bean
    WrongPasswords wrongPasswords(Refusals refusals) {
        return new WrongPasswords(refusals);
    }

    @Bean
    FilterRegistrationBean<CrossSiteGuard> crossSiteGuard(
            @Value("${tolbooth.public-url:http://localhost:8080}") URI own, ObjectProvider<Refusals> refusals) {
        FilterRegistrationBean<CrossSiteGuard> registration =
                new FilterRegistrationBean<>(new CrossSiteGuard(own, refusals::getObject));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<MalformedParameters> malformedParameters() {
        FilterRegistrationBean<MalformedParameters> registration =
                new FilterRegistrationBean<>(new MalformedParameters());
        registration.setOrder(BEFORE_SECURITY - 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusedAtTheDoor(ObjectProvider<Refusals> refusals) {
        return factory -> factory.addEngineValves(new RefusedAtTheDoor(refusals::getObject));
    }
}
