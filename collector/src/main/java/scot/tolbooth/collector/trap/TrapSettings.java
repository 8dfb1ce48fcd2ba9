package scot.tolbooth.collector.trap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where notifications are taken: {@code tolbooth.collector.trap-port}.
 *
 * @param trapPort UDP; 0 picks a free one, -1 takes none
 */
@Validated
@ConfigurationProperties("tolbooth.collector")
record TrapSettings(
        @Min(-1) @Max(65535) @DefaultValue("1162") int trapPort) {}
