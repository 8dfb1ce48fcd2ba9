package scot.tolbooth.portal.api.device;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.poll.LatestReadings;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;

@RestController
@RequestMapping("/api/v1/devices/{name}")
@Tag(name = "Devices")
class DeviceStateApi {

    private final Devices devices;
    private final States states;
    private final LatestReadings readings;

    DeviceStateApi(Devices devices, States states, LatestReadings readings) {
        this.devices = devices;
        this.states = states;
        this.readings = readings;
    }

    @GetMapping("/status")
    @Operation(summary = "How a device is doing now, and why")
    DeviceStatusJson status(@PathVariable String name) {
        Device device = existing(name);
        return states.device(device.name())
                .map(DeviceStatusJson::of)
                .orElseGet(() -> DeviceStatusJson.notPolledYet(device));
    }

    @GetMapping("/readings")
    @Operation(summary = "The latest value of every metric of a device, with its time and the object it was read from")
    Page<ReadingJson> readings(@PathVariable String name, Paging paging) {
        return Page.of(readings.of(existing(name).name()), paging, ReadingJson::of);
    }

    private Device existing(String name) {
        return Keys.read(name, DeviceName::new)
                .flatMap(devices::find)
                .orElseThrow(() -> Problems.notFound("There is no device " + name));
    }
}
