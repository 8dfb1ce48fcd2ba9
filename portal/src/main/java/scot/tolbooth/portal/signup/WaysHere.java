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
    Set<WayIn> of(Journey journey) {
        return journey.purpose() == Purpose.ACCOUNT ? FOR_OWN_DATA : ways.at(site(journey));
    }

    /** Whether codes go to such a contact here. */
    boolean sendTo(Journey journey, ContactKind kind) {
        return of(journey).contains(way(kind));
    }

    /** The first kind of contact to ask for; empty where none is. */
    Optional<ContactKind> first(Journey journey) {
        Set<WayIn> on = of(journey);
        return Stream.of(ContactKind.MOBILE, ContactKind.EMAIL)
                .filter(kind -> on.contains(way(kind)))
                .findFirst();
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
