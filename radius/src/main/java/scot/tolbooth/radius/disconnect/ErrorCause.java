package scot.tolbooth.radius.disconnect;

import java.util.Map;

/**
 * Why a NAS refused, by the number of its Error-Cause (RFC 5176 section 3.5).
 *
 * @param number 0 where the NAS gave none
 */
public record ErrorCause(long number) {

    private static final Map<Long, String> WORDS = Map.ofEntries(
            Map.entry(0L, "the NAS gave no reason"),
            Map.entry(201L, "the session was over already, and what was left of it was removed"),
            Map.entry(202L, "the NAS could not read the EAP packet"),
            Map.entry(401L, "the NAS does not know an attribute of the request"),
            Map.entry(402L, "the NAS misses an attribute in the request"),
            Map.entry(403L, "the NAS says that it is another NAS: its NAS-Identifier or address differs"),
            Map.entry(404L, "the NAS finds the request invalid"),
            Map.entry(405L, "the NAS does not support this Service-Type"),
            Map.entry(406L, "the NAS does not support this kind of request"),
            Map.entry(407L, "the NAS finds the value of an attribute invalid"),
            Map.entry(501L, "the NAS is configured not to take such requests"),
            Map.entry(502L, "the request could not be forwarded to the NAS"),
            Map.entry(503L, "the NAS knows no such session"),
            Map.entry(504L, "the NAS cannot end this session"),
            Map.entry(505L, "a proxy on the way failed"),
            Map.entry(506L, "the NAS has no resources for it now"),
            Map.entry(507L, "the NAS wants an Access-Request of its own first"),
            Map.entry(508L, "the NAS cannot tell which of several sessions is meant"));

    /** For an engineer. */
    public String words() {
        return WORDS.getOrDefault(number, "the NAS gave a reason that no standard explains");
    }
}
