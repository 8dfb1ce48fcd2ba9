package scot.tolbooth.radius.accounting;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;

/**
 * A session as its NAS can be asked about it.
 *
 * @param source the address that the NAS sends from
 * @param nasIdentifier what the NAS calls itself, or empty
 */
public record SessionAtNas(
        long id,
        NasName nas,
        InetAddress source,
        String nasIdentifier,
        String acctSessionId,
        @Nullable SiteCode site,
        SessionHandle handle,
        boolean open) {}
