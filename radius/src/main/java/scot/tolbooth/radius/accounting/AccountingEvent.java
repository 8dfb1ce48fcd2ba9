package scot.tolbooth.radius.accounting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/** What an Accounting-Request reports. */
sealed interface AccountingEvent {

    /** What happened to a session. */
    enum Kind {
        START,
        INTERIM,
        STOP
    }

    /** Who is in a session, and where. */
    record Party(
            @Nullable SiteCode site,
            @Nullable UUID registrant,
            @Nullable MacAddress mac,
            @Nullable String ssid,
            SessionHandle handle) {

        /** Of whom the NAS says nothing by which it could be asked. */
        Party(@Nullable SiteCode site, @Nullable UUID registrant, @Nullable MacAddress mac, @Nullable String ssid) {
            this(site, registrant, mac, ssid, SessionHandle.NONE);
        }
    }

    /**
     * Something happened to a session.
     *
     * @param at when, by the best knowledge there is
     * @param heard when its packet came
     * @param lasted how long the session had lasted; absent where the NAS did not say
     * @param cause why it ended, in words
     */
    record OfSession(
            Kind kind,
            SessionKey key,
            Party party,
            Instant at,
            Instant heard,
            @Nullable Duration lasted,
            long inputOctets,
            long outputOctets,
            @Nullable String cause)
            implements AccountingEvent {

        /** The same of a person's session. */
        OfSession of(UUID registrant) {
            Party known = new Party(party.site(), registrant, party.mac(), party.ssid(), party.handle());
            return new OfSession(kind, key, known, at, heard, lasted, inputOctets, outputOctets, cause);
        }

        /** When the session began, if this is the only word of it. */
        Instant start() {
            return lasted == null ? at : at.minus(lasted);
        }
    }

    /**
     * The NAS began or ended accounting: none of its sessions lives on.
     *
     * @param nasIdentifier what it calls itself, or empty: then all behind the address are meant
     */
    record OfNas(NasName nas, String source, String nasIdentifier, Instant at, String cause)
            implements AccountingEvent {}

    /** Nothing that this service keeps. */
    record OfNoConcern() implements AccountingEvent {}
}
