package scot.tolbooth.portal.api.nas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;
import scot.tolbooth.radius.nas.CertificateName;
import scot.tolbooth.radius.nas.NasCertificates;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.SecretRotation;
import tools.jackson.databind.node.ObjectNode;

/** What a NAS proves itself with: its secret, and its certificate over RadSec. */
@RestController
@RequestMapping("/api/v1/nas-clients/{name}")
@Tag(name = "NAS clients")
class NasSecurityApi {

    private static final Duration USUAL_OVERLAP = Duration.ofDays(7);
    private static final Kind<String> SECRET = Kind.text(128);

    private final NasClients clients;
    private final SecretRotation rotation;
    private final NasCertificates certificates;
    private final Clock clock;

    NasSecurityApi(NasClients clients, SecretRotation rotation, NasCertificates certificates, Clock clock) {
        this.clients = clients;
        this.rotation = rotation;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** A secret that takes the place of the one before. */
    @Schema(name = "SecretRotation")
    record RotationBody(
            @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, minLength = 16, maxLength = 128)
            String secret,

            @Schema(description = "Until when the old secret is taken too; a week from now unless given")
            @JsonProperty("old_valid_until")
            Instant oldValidUntil) {}

    /** Until when the secret before is taken too. */
    @Schema(name = "SecretOverlap")
    record OverlapJson(@JsonProperty("old_valid_until") Instant oldValidUntil) {}

    /** By what the certificate of a NAS is known. */
    @Schema(name = "NasCertificate")
    record CertificateJson(
            @Schema(description = "sha256: and the certificate's fingerprint, or a DNS name in the certificate")
            String certificate) {}

    @PostMapping(path = "/secret-rotation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give a NAS client a new secret, and take the old one too for a while")
    OverlapJson rotate(
            @PathVariable String name,
            @RequestBody @Schema(implementation = RotationBody.class) ObjectNode body,
            Change change) {
        NasName nas = existing(name);
        Fields fields = Fields.of(body).withhold("secret");
        Field<String> secret = fields.required("secret", SECRET);
        Field<Instant> until = fields.optional(
                "old_valid_until", Kind.instant(), clock.instant().plus(USUAL_OVERLAP));
        return fields.build(() -> {
            rotation.rotate(nas, secret.value(), until.value(), change);
            return new OverlapJson(until.value());
        });
    }

    @GetMapping("/certificate")
    @Operation(summary = "Read by what the certificate of a NAS client is known over RadSec")
    CertificateJson certificate(@PathVariable String name) {
        return certificates
                .of(existing(name))
                .map(certificate -> new CertificateJson(certificate.value()))
                .orElseThrow(() -> Problems.notFound("No certificate is registered for NAS client " + name));
    }

    @PutMapping(path = "/certificate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Let a NAS client come over RadSec with a certificate")
    CertificateJson put(
            @PathVariable String name,
            @RequestBody @Schema(implementation = CertificateJson.class) ObjectNode body,
            Change change) {
        NasName nas = existing(name);
        Fields fields = Fields.of(body);
        Field<CertificateName> certificate = fields.required("certificate", Kind.word(CertificateName::new));
        return fields.build(() -> {
            certificates.put(nas, certificate.value(), change);
            return new CertificateJson(certificate.value().value());
        });
    }

    @DeleteMapping("/certificate")
    @Operation(summary = "Let a NAS client come over RadSec no longer")
    ResponseEntity<Void> delete(@PathVariable String name, Change change) {
        NasName nas = existing(name);
        if (!certificates.remove(nas, change)) {
            throw Problems.notFound("No certificate is registered for NAS client " + name);
        }
        return ResponseEntity.noContent().build();
    }

    private NasName existing(String name) {
        return Keys.read(name, NasName::new)
                .filter(nas -> clients.find(nas).isPresent())
                .orElseThrow(() -> Problems.notFound("There is no NAS client " + name));
    }
}
