package scot.tolbooth.radius.authentication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.GrantKey;
import scot.tolbooth.radius.policy.Settled;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.registrant.GroupName;

/** What an Access-Request comes to. */
sealed interface Decision {

    /**
     * Lets somebody in.
     *
     * @param grant the grant that is used for it; absent where a standing one is, or the device was remembered
     * @param usedOctets what they used already today, where policy limits that
     * @param proof what the Accept says to the device
     */
    record Accept(UUID registrant, @Nullable GrantKey grant, Settled settled, long usedOctets, List<Attribute> proof)
            implements Decision {

        Accept withUse(long octets) {
            return new Accept(registrant, grant, settled, octets, proof);
        }
    }

    /** Lets the device as far as the portal (Cisco central web authentication). */
    record Redirect(String url, String acl) implements Decision {

        /** The controller appends {@code &redirect_url=} whether or not there is a question mark. */
        Redirect withTicket(String ticket) {
            return new Redirect(url + (url.indexOf('?') < 0 ? "?" : "&") + "ticket=" + ticket, acl);
        }
    }

    /**
     * Lets nobody in.
     *
     * @param registrant whose it would have been; absent where that is not known
     * @param refusal what the Reject says to the device
     */
    record Reject(RejectReason reason, @Nullable UUID registrant, List<Attribute> refusal) implements Decision {

        static Reject because(RejectReason reason) {
            return new Reject(reason, null, List.of());
        }
    }

    /** Why nobody is let in by this; absent where somebody is. */
    default @Nullable RejectReason reason() {
        if (this instanceof Reject reject) {
            return reject.reason();
        }
        return this instanceof Redirect ? RejectReason.SENT_TO_PORTAL : null;
    }

    /** Whether it is about the minutes that somebody has to read their code. */
    default boolean isGrace() {
        return this instanceof Accept accept
                ? GroupName.GRACE.equals(accept.settled().circumstances().group())
                : reason() == RejectReason.GRACE_ENDED;
    }

    /** Whose request it was; absent where that is not known. */
    default @Nullable UUID whose() {
        if (this instanceof Accept accept) {
            return accept.registrant();
        }
        return this instanceof Reject reject ? reject.registrant() : null;
    }
}
