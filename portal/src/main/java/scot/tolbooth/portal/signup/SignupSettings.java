package scot.tolbooth.portal.signup;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on sending codes, against mischief and against cost: {@code tolbooth.portal.limits.*}.
 *
 * @param perContactQuarterHour codes to one contact in 15 minutes
 * @param perContactDay codes to one contact in 24 hours
 * @param perDeviceHour codes asked for from one device in an hour
 * @param perNasHour codes asked for behind one NAS in an hour
 * @param textsPerDay text messages in all in 24 hours
 * @param emailsPerDay e-mails in all in 24 hours
 * @param smsPrefixes beginnings of the numbers that may be texted, E.164; others are asked for an e-mail address
 */
@ConfigurationProperties("tolbooth.portal.limits")
record SignupSettings(
        @DefaultValue("3") int perContactQuarterHour,
        @DefaultValue("10") int perContactDay,
        @DefaultValue("6") int perDeviceHour,
        @DefaultValue("300") int perNasHour,
        @DefaultValue("5000") int textsPerDay,
        @DefaultValue("20000") int emailsPerDay,
        @DefaultValue({"+44", "+353", "+48"}) List<String> smsPrefixes) {

    SignupSettings {
        smsPrefixes = List.copyOf(smsPrefixes);
        if (!smsPrefixes.stream().allMatch(prefix -> prefix.matches("\\+[0-9]{0,6}"))) {
            throw new IllegalArgumentException(
                    "tolbooth.portal.limits.sms-prefixes must be beginnings of international numbers, such as +44");
        }
    }
}
