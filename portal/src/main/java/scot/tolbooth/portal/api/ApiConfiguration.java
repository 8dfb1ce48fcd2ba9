package scot.tolbooth.portal.api;

import io.swagger.v3.oas.models.OpenAPI;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import scot.tolbooth.inventory.audit.Change;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
@PropertySource("classpath:scot/tolbooth/portal/api/api.properties")
class ApiConfiguration {

    @Bean
    Editing apiEditing(JsonMapper json, PlatformTransactionManager transactions) {
        return new Editing(json, transactions);
    }

    @Bean
    ProblemAnswers apiProblems(JsonMapper json) {
        return new ProblemAnswers(json);
    }

    @Bean
    FilterRegistrationBean<RequestLimit> apiRequestLimit(ApiSettings settings, Clock clock, ProblemAnswers problems) {
        FilterRegistrationBean<RequestLimit> registration =
                new FilterRegistrationBean<>(new RequestLimit(settings.requestsPerMinute(), clock, problems));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    @Bean
    WebMvcConfigurer apiArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments());
            }
        };
    }

    @Bean
    OpenAPI apiDescription() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Change.class, Precondition.class, Fields.class, Paging.class);
        return ApiDescription.base();
    }

    @Bean
    OperationCustomizer apiOperations() {
        return new ApiDescription();
    }
}
