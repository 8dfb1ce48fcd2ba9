package scot.tolbooth.portal.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.poll.ProfileTrials;
import scot.tolbooth.collector.poll.Recording;
import scot.tolbooth.collector.poll.Trial;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;

/** Where engineers try a profile on a device of the inventory or on a recording: nothing of it is kept. */
@Controller
class ProfileTrialPage {

    private final ProfileTrials trials;
    private final ProfileCatalogue profiles;
    private final Devices devices;

    ProfileTrialPage(ProfileTrials trials, ProfileCatalogue profiles, Devices devices) {
        this.trials = trials;
        this.profiles = profiles;
        this.devices = devices;
    }

    @GetMapping("/operations/profile-trials")
    ModelAndView form(@RequestParam(defaultValue = "") String profile, @RequestParam(defaultValue = "") String device) {
        return page(profile, device);
    }

    @PostMapping("/operations/profile-trials")
    ModelAndView run(
            @RequestParam(defaultValue = "") String profile,
            @RequestParam(defaultValue = "") String device,
            @RequestParam(required = false) @Nullable MultipartFile recording)
            throws IOException {
        String wanted = profile.isBlank() ? null : profile.strip();
        if (wanted != null && profiles.current().named(wanted).isEmpty()) {
            return refused(profile, device, "profile", "There is no profile called " + wanted + ".");
        }
        if (recording != null && !recording.isEmpty()) {
            return onRecording(recording, wanted, device);
        }
        Optional<Device> registered = find(device.strip());
        if (registered.isEmpty()) {
            return refused(
                    profile,
                    device,
                    "device",
                    device.isBlank()
                            ? "Name a device or choose a recording."
                            : "There is no device called " + device.strip()
                                    + ": only devices of the inventory are asked.");
        }
        return result(profile, device, trials.on(registered.get(), wanted).join());
    }

    private ModelAndView onRecording(MultipartFile file, @Nullable String wanted, String device) throws IOException {
        String profile = wanted == null ? "" : wanted;
        try {
            Recording recording = Recording.read(new String(file.getBytes(), StandardCharsets.UTF_8));
            ModelAndView page = result(profile, device, trials.on(recording, wanted));
            page.addObject("file", file.getOriginalFilename());
            return page;
        } catch (IllegalArgumentException unreadable) {
            return refused(profile, device, "recording", String.valueOf(unreadable.getMessage()) + ".");
        }
    }

    private Optional<Device> find(String name) {
        try {
            return devices.find(new DeviceName(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private ModelAndView result(String profile, String device, Trial trial) {
        ModelAndView page = page(profile, device);
        if (trial instanceof Trial.Read read) {
            page.addObject("read", read);
            page.addObject("lines", DeviceReadings.of(read.readings()));
        } else if (trial instanceof Trial.Unanswered unanswered) {
            page.addObject("unanswered", unanswered.reason());
        }
        return page;
    }

    private ModelAndView refused(String profile, String device, String field, String problem) {
        ModelAndView page = page(profile, device);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("field", field);
        page.addObject("problem", problem);
        return page;
    }

    private ModelAndView page(String profile, String device) {
        ModelAndView page = new ModelAndView("operations/profile-trial");
        page.addObject("profiles", profiles.current().all());
        page.addObject("profile", profile);
        page.addObject("device", device);
        return page;
    }
}
