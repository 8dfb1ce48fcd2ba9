package scot.tolbooth.radius.protocol;

import java.util.List;

/** What a request comes to. */
public sealed interface Answer {

    /** Goes back to the NAS; what every reply carries (Message-Authenticator, Proxy-State) is added. */
    record Reply(PacketCode code, List<Attribute> attributes) implements Answer {
        public Reply {
            attributes = List.copyOf(attributes);
        }
    }

    /** Nothing goes back, so that the NAS asks again or elsewhere. */
    record Silence(DropReason reason) implements Answer {}
}
