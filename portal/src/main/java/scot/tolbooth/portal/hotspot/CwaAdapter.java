package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.authentication.RedirectedDevice;
import scot.tolbooth.radius.authentication.RedirectedDevices;
import scot.tolbooth.radius.disconnect.Reauthentication;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * Cisco central web authentication. The NAS asks RADIUS about the device before anybody has signed in, and is told to
 * send it here with a ticket; nothing else in the address is believed. The browser takes nothing back: the NAS is asked
 * to ask once more, and the grant lets the device in by its address.
 */
final class CwaAdapter implements HotspotAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(CwaAdapter.class);

    private final RedirectedDevices redirected;
    private final Reauthentication reauthentication;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));

    CwaAdapter(RedirectedDevices redirected, Reauthentication reauthentication) {
        this.redirected = redirected;
        this.reauthentication = reauthentication;
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.CISCO_CWA;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("ticket");
    }

    @Override
    public Redirected read(RedirectQuery query) {
        return query.text("ticket")
                .flatMap(redirected::find)
                .<Redirected>map(device -> new Redirected.Arrived(arrival(device, query)))
                .orElseGet(() -> new Redirected.Refused(Redirected.Reason.UNKNOWN_TICKET));
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        MacAddress device = arrival.mac();
        if (device == null) {
            throw new IllegalStateException("an arrival with a ticket is that of a device");
        }
        // Found by the address of the device when the controller asks again; nobody carries it there.
        IssuedGrant unused = pass.grant();
        Reauthentication.Result result = reauthentication.ask(arrival.nas(), device);
        if (result.letIn()) {
            return new Completion.Opened();
        }
        quietLog.run(() -> LOG.warn(
                "Somebody who signed in on the portal did not come online at NAS {}: {}",
                arrival.nas(),
                result.words()));
        return new Completion.Failed(Completion.Reason.REFUSED);
    }

    private static Arrival arrival(RedirectedDevice device, RedirectQuery query) {
        return new Arrival(
                HotspotFamily.CISCO_CWA,
                device.nas(),
                device.mac(),
                device.ssid(),
                query.page("redirect_url").orElse(null),
                Arrival.Stage.NOT_YET,
                Map.of());
    }
}
