package scot.tolbooth.portal;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service: all of it, or the roles that {@code tolbooth.roles} names. */
@SpringBootApplication(
        scanBasePackages = "scot.tolbooth",
        // Packages of two modules may have a configuration of the same name
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Tolbooth {

    public static void main(String[] arguments) {
        SpringApplication.run(Tolbooth.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
