package scot.tolbooth.collector.profile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Setting {@code tolbooth.collector.profiles}.
 *
 * @param profiles directory with profile files in addition to those that come with the service
 */
@ConfigurationProperties("tolbooth.collector")
record ProfileSettings(@Nullable Path profiles) {}
