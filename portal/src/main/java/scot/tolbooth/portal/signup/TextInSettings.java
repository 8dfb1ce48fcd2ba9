package scot.tolbooth.portal.signup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Codes for those who text for one: {@code tolbooth.portal.text-in.*}.
 *
 * @param enabled whether pages say how, and texts are answered
 * @param number to which residents text, as pages show it; GOV.UK Notify must take texts there
 */
@ConfigurationProperties("tolbooth.portal.text-in")
record TextInSettings(
        @DefaultValue("false") boolean enabled, @Nullable String number) {

    TextInSettings {
        if (enabled && number == null) {
            throw new IllegalArgumentException(
                    "tolbooth.portal.text-in.number must be set where tolbooth.portal.text-in.enabled is true");
        }
        if (number != null && !number.matches("\\+?[0-9][0-9 ]{3,20}")) {
            throw new IllegalArgumentException(
                    "tolbooth.portal.text-in.number must be a number to text, such as 07537 417 417");
        }
    }
}
