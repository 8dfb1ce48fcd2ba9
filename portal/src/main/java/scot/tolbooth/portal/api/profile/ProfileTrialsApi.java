package scot.tolbooth.portal.api.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.poll.ProfileTrials;
import scot.tolbooth.collector.poll.Recording;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import tools.jackson.databind.node.ObjectNode;

/** Trials of profiles: only devices of the inventory are asked, never an address that a request names. */
@RestController
@RequestMapping("/api/v1/profile-trials")
@Tag(name = "Profiles")
class ProfileTrialsApi {

    private final ProfileTrials trials;
    private final ProfileCatalogue profiles;
    private final Devices devices;

    ProfileTrialsApi(ProfileTrials trials, ProfileCatalogue profiles, Devices devices) {
        this.trials = trials;
        this.profiles = profiles;
        this.devices = devices;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Try a profile on a device of the inventory",
            description = "Body: {\"device\": name, \"profile\": name or absent for the one that fits}")
    TrialJson onDevice(@RequestBody ObjectNode body) {
        Fields fields = Fields.of(body);
        Field<DeviceName> name = fields.required("device", Kind.word(DeviceName::new));
        Field<@Nullable String> profile = fields.optional("profile", Kind.word(this::known));
        Asked asked = fields.build(() -> new Asked(name.value(), profile.value()));
        Device device = devices.find(asked.device())
                .orElseThrow(() -> Problems.notFound("There is no device " + asked.device()));
        return TrialJson.of(trials.on(device, asked.profile()).join());
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Try a profile on a recording",
            description = "Body: .snmprec as snmpsim has it, or what snmpwalk -On printed; at most 16 MiB")
    @Parameter(name = "profile", in = ParameterIn.QUERY, description = "absent: the one that fits")
    TrialJson onRecording(InputStream body, Fields query) throws IOException {
        Field<@Nullable String> profile = query.optional("profile", Kind.word(this::known));
        byte[] bytes = body.readNBytes(Recording.LONGEST + 1);
        try {
            Recording recording = Recording.read(new String(bytes, StandardCharsets.UTF_8));
            return TrialJson.of(trials.on(recording, query.build(profile::value)));
        } catch (IllegalArgumentException unreadable) {
            throw Problems.badRequest(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private String known(String name) {
        return profiles.current()
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException("is not the name of a profile; see /api/v1/profiles"))
                .name();
    }

    private record Asked(DeviceName device, @Nullable String profile) {}
}
