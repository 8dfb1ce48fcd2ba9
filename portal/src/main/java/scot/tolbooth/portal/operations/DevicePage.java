package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.tolbooth.collector.ping.Pings;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.portal.staff.ScottishTime;

/** What one device answered last, with the object it was read from. */
@Controller
class DevicePage {

    private final Devices devices;
    private final States states;
    private final DeviceReadings readings;
    private final ObjectProvider<Pings> pings;
    private final ScottishTime time;

    DevicePage(Devices devices, States states, DeviceReadings readings, ObjectProvider<Pings> pings, Clock clock) {
        this.devices = devices;
        this.states = states;
        this.readings = readings;
        this.pings = pings;
        this.time = new ScottishTime(clock);
    }

    @GetMapping("/operations/devices/{name}")
    String device(@PathVariable String name, Model model) {
        Device device = devices.find(name(name)).orElseThrow(SitePage::notFound);
        model.addAttribute("device", device);
        states.device(device.name()).ifPresent(status -> {
            model.addAttribute("status", status);
            model.addAttribute("sign", StateSign.of(status.state()));
        });
        model.addAttribute("today", time.today());
        model.addAttribute("readings", readings.of(device.name()));
        Optional.ofNullable(pings.getIfAvailable())
                .flatMap(Pings::standing)
                .filter(standing -> standing.problem() != null)
                .ifPresent(standing -> model.addAttribute("noPing", standing.words()));
        return "operations/device";
    }

    private static DeviceName name(String text) {
        try {
            return new DeviceName(text);
        } catch (IllegalArgumentException notAName) {
            throw SitePage.notFound();
        }
    }
}
