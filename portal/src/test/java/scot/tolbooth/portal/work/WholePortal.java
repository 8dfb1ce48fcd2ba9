package scot.tolbooth.portal.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.test.context.DynamicPropertyRegistrar;
import scot.tolbooth.portal.Tolbooth;

/** The portal as it runs, all of it, on a new database; not a stereotype, so that no other test finds it. */
@EnableAutoConfiguration
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = "scot.tolbooth",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Tolbooth.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = WholePortal.OfTests.class)
        })
class WholePortal {

    static final String PASSWORD = "correct horse battery";

    /** Finds what tests put on the class path, which the service does not have. */
    static final class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }
    }

    @Bean
    DynamicPropertyRegistrar settings() throws IOException {
        Path data = Files.createTempDirectory(Path.of("target"), "whole-portal-");
        return registry -> {
            registry.add("tolbooth.data-dir", data::toString);
            registry.add("tolbooth.admin-password", () -> PASSWORD);
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
