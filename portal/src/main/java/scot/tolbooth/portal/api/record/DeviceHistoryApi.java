package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceHistory;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;

@RestController
@RequestMapping("/api/v1/devices/{name}/history")
@Tag(name = "Devices")
class DeviceHistoryApi {

    private static final int LATEST = 5000;

    private final Devices devices;
    private final DeviceHistory history;

    DeviceHistoryApi(Devices devices, DeviceHistory history) {
        this.devices = devices;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "Who changed what of a device, newest first")
    Page<HistoryJson> list(@PathVariable String name, Paging paging) {
        return Page.of(history.of(existing(name), LATEST), paging, HistoryJson::of);
    }

    @GetMapping("/{id}/undo")
    @Operation(summary = "What putting a change of the device back would do")
    UndoPreviewJson preview(@PathVariable String name, @PathVariable String id) {
        DeviceName device = existing(name);
        return UndoPreviewJson.of(found(device, id, entry -> history.preview(device, entry)));
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Put back what was before a change of the device, as a new change")
    @Parameter(
            name = "confirmed",
            in = ParameterIn.QUERY,
            description = "true: even where the same values were changed again since")
    @Parameter(
            name = "seen",
            in = ParameterIn.QUERY,
            description = "As the preview said; where there was a later change since, nothing is put back")
    List<HistoryJson> undo(@PathVariable String name, @PathVariable String id, Fields query, Change change) {
        DeviceName device = existing(name);
        Confirmation confirmation = UndoPreviewJson.confirmation(query);
        UndoPreviewJson.refuse(found(device, id, entry -> history.undo(device, entry, confirmation, change)));
        return history.of(device, 1).stream().map(HistoryJson::of).toList();
    }

    private static <T> T found(DeviceName device, String id, LongFunction<T> work) {
        try {
            return work.apply(Keys.read(id, Long::valueOf).orElseThrow());
        } catch (NoSuchElementException gone) {
            throw Problems.notFound("There is no change " + id + " of device " + device);
        }
    }

    private DeviceName existing(String name) {
        return Keys.read(name, DeviceName::new)
                .flatMap(devices::find)
                .map(Device::name)
                .orElseThrow(() -> Problems.notFound("There is no device " + name));
    }
}
