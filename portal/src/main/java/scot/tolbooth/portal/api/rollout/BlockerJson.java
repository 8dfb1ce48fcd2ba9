package scot.tolbooth.portal.api.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** Something that holds a site up, as JSON. */
@Schema(name = "Blocker")
record BlockerJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(accessMode = AccessMode.READ_ONLY) String site,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "access-refused")
        String cause,

        @Schema(requiredMode = RequiredMode.REQUIRED) String text,

        @Schema(description = "Who sees to it") @Nullable String owner,

        @Schema(description = "Whose work it stops, or who causes it", example = "acme-surveys") @Nullable String contractor,

        @Schema(description = "Which milestone waits for it", example = "installation") @Nullable String milestone,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The first day")
        LocalDate started,

        @Schema(description = "The last day; absent while it holds") @Nullable LocalDate stopped,

        @Schema(description = "Counts the changes; repeat it to change what you have read")
        long version) {

    static BlockerJson of(Blocker blocker) {
        return new BlockerJson(
                blocker.id(),
                blocker.site().value(),
                blocker.cause().word(),
                blocker.text(),
                blocker.owner(),
                Objects.toString(blocker.contractor(), null),
                blocker.milestone() == null ? null : blocker.milestone().word(),
                blocker.started(),
                blocker.stopped(),
                blocker.version());
    }

    static Blocker read(Fields fields, SiteCode site, long id, LocalDate today) {
        Kind<LocalDate> past = notAfter(today);
        Field<BlockerCause> cause = fields.required("cause", Kind.word(BlockerCause::of));
        Field<String> text = fields.required("text", Kind.text(500));
        Field<@Nullable String> owner = fields.optional("owner", Kind.text(120));
        Field<@Nullable ContractorId> contractor = fields.optional("contractor", Kind.word(ContractorId::new));
        Field<@Nullable Milestone> milestone = fields.optional("milestone", Kind.word(Milestone::of));
        Field<LocalDate> started = fields.required("started", past);
        Field<@Nullable LocalDate> stopped = fields.optional("stopped", past);
        Field<Integer> version = fields.optional("version", Kind.wholeNumber(0, Integer.MAX_VALUE), 0);
        return fields.ignore("id", "site")
                .build(() -> new Blocker(
                        id,
                        site,
                        cause.value(),
                        text.value(),
                        owner.value(),
                        contractor.value(),
                        milestone.value(),
                        started.value(),
                        stopped.value(),
                        version.value()));
    }

    private static Kind<LocalDate> notAfter(LocalDate today) {
        Kind<LocalDate> day = Kind.date();
        return Kind.word(text -> {
            LocalDate read = day.parser().apply(text);
            if (read.isAfter(today)) {
                throw new IllegalArgumentException("must not be in the future");
            }
            return read;
        });
    }
}
