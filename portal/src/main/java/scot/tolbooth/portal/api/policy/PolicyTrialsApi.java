package scot.tolbooth.portal.api.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyQuestion;
import scot.tolbooth.radius.registrant.GroupName;

@RestController
@RequestMapping("/api/v1/policy-trials")
@Tag(name = "Policy")
class PolicyTrialsApi {

    private final Policies policies;
    private final Sites sites;
    private final Clock clock;

    PolicyTrialsApi(Policies policies, Sites sites, Clock clock) {
        this.policies = policies;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What a request would get, and why; nothing is sent or stored")
    @Parameter(name = "site", in = ParameterIn.QUERY, example = "LIB-007")
    @Parameter(
            name = "group",
            in = ParameterIn.QUERY,
            description = "Registrant group; grace for minutes online to read an e-mailed code")
    @Parameter(name = "vendor", in = ParameterIn.QUERY, description = "Of the NAS; generic where it is left out")
    @Parameter(name = "at", in = ParameterIn.QUERY, description = "Now where it is left out")
    PolicyTrialJson tryOut(Fields query) {
        Field<@Nullable SiteCode> site = query.optional("site", References.site(sites));
        Field<@Nullable GroupName> group = query.optional("group", Kind.word(GroupName::new));
        Field<NasVendor> vendor = query.optional("vendor", Kind.word(NasVendor::of), NasVendor.GENERIC);
        Field<Instant> at = query.optional("at", Kind.instant(), clock.instant());
        return query.build(() -> PolicyTrialJson.of(
                policies.tryOut(new PolicyQuestion(site.value(), group.value(), vendor.value(), at.value()))));
    }
}
