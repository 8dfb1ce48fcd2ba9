package scot.tolbooth.portal.api.walkup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.portal.walkup.Probe;
import scot.tolbooth.portal.walkup.Probes;
import scot.tolbooth.portal.walkup.WalkUp;
import tools.jackson.databind.node.ObjectNode;

/** What a probe asks and reports, by its own token: it knows no account, and no account has what it may do. */
@RestController
@RequestMapping("/api/v1/probe")
@Tag(name = "Walk-up tests")
class ProbeApi {

    private static final String BEARER = "Bearer ";

    /** Whose token a request has. */
    private static final String PROBE = "scot.tolbooth.portal.api.walkup.probe";

    private static final int MOST_STEPS = 20;
    private static final int LONGEST_DETAIL = 200;

    private final Probes probes;
    private final Refusals refusals;

    ProbeApi(Probes probes, Refusals refusals) {
        this.probes = probes;
        this.refusals = refusals;
    }

    /** What a probe may report of. */
    enum ProbeStep {
        CAPTIVE,
        PORTAL,
        SIGN_UP,
        GRANT,
        ONLINE,
        FILTER;

        static String of(String word) {
            return Arrays.stream(values())
                    .map(ProbeStep::word)
                    .filter(word.strip()::equals)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("must be one of "
                            + Arrays.stream(values()).map(ProbeStep::word).collect(Collectors.joining(", "))));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** With which contact to sign up. */
    @Schema(name = "ProbeTest")
    record BegunJson(String site, String contact) {}

    /** The code that was made. */
    @Schema(name = "ProbeCode")
    record CodeJson(String code) {}

    /** What a probe saw. */
    @Schema(name = "ProbeReport")
    record ReportJson(
            @Schema(
                    description = "In their order, of captive, portal, sign-up, grant, online (204 after it), filter;"
                            + " the first that failed is where the way in ended")
            List<WalkUpJson.StepJson> steps) {}

    /** Before anything else of a request is looked at. */
    @ModelAttribute
    void admit(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw wrongToken(request);
        }
        request.setAttribute(
                PROBE,
                probes.withToken(authorization.substring(BEARER.length()).strip())
                        .orElseThrow(() -> wrongToken(request)));
    }

    @PostMapping("/walks")
    @Operation(summary = "Begin a test: for five minutes the test contact is good at the probe's site")
    @Parameter(name = "Authorization", in = ParameterIn.HEADER, description = "Bearer and the probe's token")
    BegunJson begin(@RequestAttribute(PROBE) Probe probe) {
        return new BegunJson(probe.site().value(), probes.begin(probe));
    }

    @GetMapping("/code")
    @Operation(summary = "The code that was made for the test contact, which goes nowhere else")
    @Parameter(name = "Authorization", in = ParameterIn.HEADER, description = "Bearer and the probe's token")
    CodeJson code(@RequestAttribute(PROBE) Probe probe) {
        return probes.code(probe).map(CodeJson::new).orElseThrow(() -> Problems.notFound("No code was made yet"));
    }

    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report how a test went, and end it")
    @Parameter(name = "Authorization", in = ParameterIn.HEADER, description = "Bearer and the probe's token")
    WalkUpJson report(
            @RequestAttribute(PROBE) Probe probe,
            @RequestBody @Schema(implementation = ReportJson.class) ObjectNode body) {
        Fields fields = Fields.of(body);
        Field<List<WalkUp.Step>> steps = fields.objects("steps", ProbeApi::step);
        return WalkUpJson.of(fields.build(() -> {
            if (steps.value().isEmpty() || steps.value().size() > MOST_STEPS) {
                throw new IllegalArgumentException("steps must be 1 to " + MOST_STEPS);
            }
            return probes.report(probe, steps.value());
        }));
    }

    private static Field<WalkUp.Step> step(Fields fields) {
        Field<String> name = fields.required("name", Kind.word(ProbeStep::of));
        Field<Boolean> passed = fields.required("passed", Kind.flag());
        Field<Integer> milliseconds = fields.optional("milliseconds", Kind.wholeNumber(0, 600_000), 0);
        Field<@Nullable String> detail = fields.optional("detail", Kind.text(LONGEST_DETAIL));
        return () -> new WalkUp.Step(name.value(), passed.value(), milliseconds.value(), detail.value());
    }

    private ErrorResponseException wrongToken(HttpServletRequest request) {
        refusals.count(request, Guard.PROBE_TOKEN, null);
        ErrorResponseException wrong = new ErrorResponseException(
                HttpStatus.UNAUTHORIZED,
                ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "A probe's token is needed"),
                null);
        wrong.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return wrong;
    }
}
