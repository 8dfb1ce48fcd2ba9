package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.Contact;

/** Residents who arrive, and are sent codes. */
record SignUps(Journeys journeys, Verification verification) {

    /** With the device of such a number. */
    Journey arrive(int device) {
        return arrive(String.format("02-00-00-01-%02X-%02X", device / 256, device % 256));
    }

    Journey arrive(String mac) {
        return arrive(mac, Library.NAS);
    }

    Journey arrive(String mac, NasName nas) {
        return journeys.arrive(
                new Arrival(
                        HotspotFamily.COOVACHILLI,
                        nas,
                        new MacAddress(mac),
                        null,
                        null,
                        Arrival.Stage.NOT_YET,
                        Map.of("gateway", "http://10.1.0.1:3990")),
                Language.ENGLISH);
    }

    /** Has a code sent, and returns the journey after that. */
    Journey asked(Journey journey, Contact contact) {
        assertThat(verification.send(journey, contact)).isEqualTo(Sending.SENT);
        return again(journey);
    }

    /** The journey as it is now. */
    Journey again(Journey journey) {
        return Optional.of(journey)
                .flatMap(known -> journeys.find(known.purpose(), known.token()))
                .orElseThrow();
    }
}
