package scot.tolbooth.portal.welcome;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrandSettings.class)
@Import(KeptFor.class)
class WelcomeConfiguration implements WebMvcConfigurer {

    @Bean
    MessageSource messageSource() {
        return ResidentMessages.source();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ResidentLocaleResolver();
    }

    @Bean
    ResidentStyles residentStyles(BrandSettings brand) {
        return new ResidentStyles(brand);
    }

    @Bean
    Pages pages(BrandSettings brand, MessageSource messages, ResidentStyles styles) {
        return new Pages(brand, messages, styles);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PrivatePages()).addPathPatterns("/wifi/**", "/account/**", "/captive-portal/**");
    }
}
