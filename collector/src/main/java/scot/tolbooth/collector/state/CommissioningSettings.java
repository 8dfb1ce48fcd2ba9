package scot.tolbooth.collector.state;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What shows that a site may be commissioned.
 *
 * @param polls how many polls in a row every device of the site must have answered, 1 to 1000
 */
@Validated
@ConfigurationProperties("tolbooth.collector.commissioning")
public record CommissioningSettings(
        @Min(1) @Max(1000) @DefaultValue("5") int polls) {}
