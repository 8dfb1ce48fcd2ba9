package scot.tolbooth.portal.document;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    FilterRegistrationBean<UploadLimit> uploadLimit(MultipartProperties multipart) {
        FilterRegistrationBean<UploadLimit> registration = new FilterRegistrationBean<>(
                new UploadLimit(multipart.getMaxRequestSize().toBytes()));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
        return registration;
    }
}
