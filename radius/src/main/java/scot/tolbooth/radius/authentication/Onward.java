package scot.tolbooth.radius.authentication;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;

/** How far people came whom the portal handed over to a NAS. */
public interface Onward {

    /** Of each who is asked about, in their order; whoever is forgotten is missing. */
    List<Progress> of(Collection<HandedOver> handedOver);

    /**
     * How many devices were let in by their address alone, as remembered ones are, each once a day. Known for
     * as long as requests are kept.
     */
    Map<SiteCode, Long> rememberedDevices(Instant from, Instant to);

    /**
     * Somebody whom the portal handed over.
     *
     * @param journey by which the portal knows its question again
     * @param nas absent where it is not known
     * @param since when their journey began
     */
    record HandedOver(
            UUID journey, UUID registrant, @Nullable NasName nas, Instant since) {}

    /**
     * What became of them.
     *
     * @param knownBefore whether they had registered before their journey began
     * @param accepted whether an Access-Request was accepted since
     * @param session whether a session began since
     */
    record Progress(UUID journey, boolean knownBefore, boolean accepted, boolean session) {}
}
