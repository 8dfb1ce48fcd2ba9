package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.authentication.RedirectedDevice;
import scot.tolbooth.radius.authentication.RedirectedDevices;
import scot.tolbooth.radius.disconnect.Reauthentication;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

class CwaAdapterTests {

    private static final NasName WLC = new NasName("council-wlc");
    private static final MacAddress PHONE = new MacAddress("f8-ff-c2-39-ca-71");
    private static final URI LANDING = URI.create("https://wifi.example.test/wifi/token/online");

    private final List<String> asked = new ArrayList<>();
    private boolean obeys = true;

    private final CwaAdapter adapter = new CwaAdapter(new OneTicket(), (nas, device) -> {
        asked.add(nas + " " + device.digits());
        return new Reauthentication.Result(obeys, "As the test says.");
    });

    @Test
    void onlyTheTicketIsBelieved() {
        RedirectQuery query = new RedirectQuery("ticket=right&client_mac=02-00-00-00-00-01&nas=other&mac=020000000002"
                + "&redirect_url=http://example.com/?a=b");

        assertThat(adapter.recognises(query)).isTrue();
        Arrival arrival = arrival(query);
        assertThat(arrival.nas()).isEqualTo(WLC);
        assertThat(arrival.mac()).isEqualTo(PHONE);
        assertThat(arrival.ssid()).isEqualTo("Council Free");
        assertThat(arrival.original()).isEqualTo("http://example.com/?a=b");
        assertThat(arrival.stage()).isEqualTo(Arrival.Stage.NOT_YET);
        assertThat(adapter.renewal(arrival, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void whatIsNoWebAddressIsNotGoneOnTo() {
        assertThat(arrival(new RedirectQuery("ticket=right&redirect_url=javascript:alert(1)"))
                        .original())
                .isNull();
    }

    @Test
    void nobodysTicketIsRefused() {
        assertThat(adapter.read(new RedirectQuery("ticket=wrong")))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNKNOWN_TICKET));
        assertThat(adapter.recognises(new RedirectQuery("client_mac=02-00-00-00-00-01")))
                .isFalse();
    }

    @Test
    void onlyADeviceThatTheControllerLetInIsOnline() {
        Arrival arrival = arrival(new RedirectQuery("ticket=right"));
        Pass pass = new FixedPass();

        assertThat(adapter.complete(arrival, pass, LANDING)).isEqualTo(new Completion.Opened());
        obeys = false;
        assertThat(adapter.complete(arrival, pass, LANDING))
                .isEqualTo(new Completion.Failed(Completion.Reason.REFUSED));
        assertThat(asked).containsExactly("council-wlc f8ffc239ca71", "council-wlc f8ffc239ca71");
    }

    private Arrival arrival(RedirectQuery query) {
        return ((Redirected.Arrived) adapter.read(query)).arrival();
    }

    /** One device, whose ticket is "right". */
    private static final class OneTicket implements RedirectedDevices {

        @Override
        public Optional<RedirectedDevice> find(String ticket) {
            return ticket.equals("right")
                    ? Optional.of(new RedirectedDevice(
                            WLC,
                            InetAddress.getLoopbackAddress(),
                            "wlc-1",
                            "f8-ff-c2-39-ca-71",
                            "Council Free",
                            "0A0B"))
                    : Optional.empty();
        }

        @Override
        public Optional<RedirectedDevice> latest(NasName nas, MacAddress device) {
            return find("right");
        }
    }
}
