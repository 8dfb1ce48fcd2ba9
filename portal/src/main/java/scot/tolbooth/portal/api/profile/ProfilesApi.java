package scot.tolbooth.portal.api.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.collector.profile.ProfileCatalogue;
import scot.tolbooth.collector.profile.ProfileFault;
import scot.tolbooth.collector.profile.ProfileProblem;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.portal.api.Problems;

@RestController
@RequestMapping("/api/v1/profiles")
@Tag(name = "Profiles")
class ProfilesApi {

    private final ProfileCatalogue profiles;

    ProfilesApi(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    @Operation(
            summary = "Profiles: what is read from which device, and what is wrong with files of one's own",
            description = "Chosen for a device: the one that its inventory names; else the longest matching prefix of "
                    + "sysObjectID, among equals one that asks for sysDescr, then one of the operator's own, then the "
                    + "first by name; in the end generic")
    Page<ProfileJson> list(Paging paging) {
        return Page.of(all(), paging, Function.identity());
    }

    @GetMapping("/{name}")
    @Operation(summary = "A profile with every object that it reads")
    ProfileJson profile(@PathVariable String name) {
        ProfileJson found = all().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no profile " + name));
        return profiles.current().named(name).map(found::withObjects).orElse(found);
    }

    private List<ProfileJson> all() {
        Map<String, ProfileFault> faults = profiles.faults().stream()
                .collect(Collectors.toMap(ProfileJson::name, Function.identity(), (one, other) -> one));
        List<ProfileJson> all = new ArrayList<>();
        profiles.current().all().forEach(profile -> {
            ProfileFault fault = faults.remove(profile.name());
            List<ProfileProblem> problems = fault == null ? List.of() : fault.problems();
            all.add(ProfileJson.of(profile, problems));
        });
        faults.values().forEach(fault -> all.add(ProfileJson.of(fault)));
        return all;
    }
}
