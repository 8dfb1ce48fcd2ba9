package scot.tolbooth.portal.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Limits on sending codes, against mischief and against cost: {@code tolbooth.portal.limits.*}.
 *
 * @param perContactQuarterHour codes to one contact in 15 minutes
 * @param perContactDay codes to one contact in 24 hours
 * @param perDeviceHour codes asked for from one device in an hour
 * @param perNasHour codes asked for behind one NAS in an hour that stands at a site
 * @param perSharedNasHour codes asked for in an hour behind one NAS that serves several sites, such as a controller:
 *     everybody may be behind it
 * @param perSiteHour codes asked for at one site in an hour, behind whichever of its NASes
 * @param textsPerDay text messages in all in 24 hours
 * @param emailsPerDay e-mails in all in 24 hours
 * @param smsPrefixes beginnings of the numbers that may be texted, E.164; others are asked for an e-mail address
 */
@ConfigurationProperties("tolbooth.portal.limits")
record SignupSettings(
        @DefaultValue("3") int perContactQuarterHour,
        @DefaultValue("10") int perContactDay,
        @DefaultValue("6") int perDeviceHour,
        @DefaultValue("600") int perNasHour,
        @DefaultValue("6000") int perSharedNasHour,
        @DefaultValue("1000") int perSiteHour,
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

    /** @param site where the NAS stands; absent where it serves several */
    int perNasHour(@Nullable String site) {
        return site == null ? perSharedNasHour : perNasHour;
    }

    int perDay(ContactKind kind) {
        return kind == ContactKind.MOBILE ? textsPerDay : emailsPerDay;
    }

    /** Personal numbers (070) and pagers (076, but 07624 is the Isle of Man) are not mobiles and cost a great deal. */
    boolean allow(Contact contact) {
        return contact.kind() != ContactKind.MOBILE
                || (smsPrefixes.stream().anyMatch(contact.value()::startsWith)
                        && !contact.value().matches("\\+447(0|6(?!24)).*"));
    }
}
