package scot.tolbooth.portal.demo.estate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.device.DeviceName;

class EstateTests {

    private final Estate estate = Estate.design();

    @Test
    void thereAre130PlacesInsideTheCouncilAreaOfWhich82AreLive() {
        assertThat(estate.sites()).hasSize(130).allSatisfy(site -> {
            assertThat(site.place().position().latitude()).isBetween(55.74, 56.01);
            assertThat(site.place().position().longitude()).isBetween(-4.17, -3.72);
        });
        assertThat(estate.liveSites()).hasSize(82);
        assertThat(estate.sites().stream().map(SimulatedSite::code).collect(toSet()))
                .hasSize(130);
    }

    @Test
    void theEstateHasTheSizeOfTheRealOne() {
        assertThat(estate.devices()).hasSizeBetween(350, 450);
        assertThat(polled()).hasSizeBetween(230, 300);
    }

    @Test
    void everyDeviceStandsBehindOneThatCameBefore() {
        Set<DeviceName> before = new HashSet<>();
        for (SimulatedDevice device : estate.devices()) {
            if (device.parent() != null) {
                assertThat(before).contains(device.parent());
            }
            assertThat(before.add(device.name())).isTrue();
        }
    }

    @Test
    void everyAgentHasAPortOfItsOwn() {
        assertThat(polled().stream().map(conduct -> conduct.portOffset()))
                .doesNotHaveDuplicates()
                .allSatisfy(offset -> assertThat(offset).isBetween(0, 999));
    }

    @Test
    void oneLiveDeviceIsRegisteredWithAMistypedCommunityAndOneIsSlow() {
        assertThat(estate.devices().stream()
                        .filter(device ->
                                device.conduct() != null && device.site().isLive())
                        .filter(device -> {
                            Conduct conduct = Objects.requireNonNull(device.conduct());
                            return !conduct.accepts().equals(conduct.registered());
                        }))
                .hasSize(1);
        assertThat(polled().stream().filter(conduct -> !conduct.delay().isZero()))
                .hasSize(1);
    }

    @Test
    void whatACentralControllerReportsIsInTheInventoryUnderTheSameName() {
        Set<DeviceName> names =
                estate.devices().stream().map(SimulatedDevice::name).collect(toSet());
        assertThat(estate.accessPoints()).allSatisfy(accessPoint -> {
            assertThat(names).contains(accessPoint.reporter());
            if (accessPoint.site().wireless() != Wireless.ARUBA_INSTANT) {
                assertThat(names).contains(accessPoint.name());
            }
        });
    }

    @Test
    void everyMakeOfWirelessServesSomeLiveSite() {
        assertThat(estate.liveSites().stream().map(SimulatedSite::wireless).collect(toSet()))
                .containsExactlyInAnyOrder(Wireless.values());
    }

    private List<Conduct> polled() {
        return estate.devices().stream()
                .map(SimulatedDevice::conduct)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
