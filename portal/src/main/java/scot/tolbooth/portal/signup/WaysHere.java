package scot.tolbooth.portal.signup;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaysIn;

/** Which ways in are on where a resident stands. */
record WaysHere(WaysIn ways, NasClients nases) {

    private static final Set<WayIn> FOR_OWN_DATA = EnumSet.of(WayIn.MOBILE, WayIn.EMAIL);

    /** The ways of a journey: whoever asks for their data names the contact that they once gave, wherever they are. */
    On of(Journey journey) {
        return new On(journey.purpose() == Purpose.ACCOUNT ? FOR_OWN_DATA : ways.at(site(journey)));
    }

    /** What is on, read once for all that a page has to know of it. */
    record On(Set<WayIn> ways) {

        /** Whether codes go to such a contact. */
        boolean sendTo(ContactKind kind) {
            return ways.contains(way(kind));
        }

        /** The first kind of contact to ask for; empty where none is. */
        Optional<ContactKind> first() {
            return Stream.of(ContactKind.MOBILE, ContactKind.EMAIL)
                    .filter(this::sendTo)
                    .findFirst();
        }

        /** Whether whoever waits for an e-mail is let in to read it. */
        boolean letReadMail() {
            return ways.contains(WayIn.EMAIL) && ways.contains(WayIn.EMAIL_GRACE);
        }

        boolean takeCards() {
            return ways.contains(WayIn.CARD);
        }
    }

    /** The site where the journey's NAS stands; absent where it serves several. */
    @Nullable SiteCode site(Journey journey) {
        return Optional.ofNullable(journey.arrival())
                .map(Arrival::nas)
                .flatMap(nases::find)
                .map(NasClient::site)
                .orElse(null);
    }

    private static WayIn way(ContactKind kind) {
        return switch (kind) {
            case MOBILE -> WayIn.MOBILE;
            case EMAIL -> WayIn.EMAIL;
        };
    }
}
