package scot.tolbooth.portal.programme.asbestos;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.inventory.site.SiteCode;

/** The forms about versions of a site's register and who acknowledged them. */
final class RegisterForms {

    private final AsbestosRegister register;
    private final Choices choices;

    RegisterForms(AsbestosRegister register, Choices choices) {
        this.register = register;
        this.choices = choices;
    }

    AsbestosForm publish(SiteCode site, LocalDate today) {
        return new AsbestosForm(
                "Record a version of the asbestos register",
                "Every contractor who is to install there must acknowledge the new version.",
                List.of(
                        Input.date("date", "Date", "Of the register"),
                        Input.area("summary", "Summary", "What it says, or what changed"),
                        Input.select(
                                "document", "Document", "On file for this site; optional", choices.documents(site))),
                Typed.empty().with("date", today),
                typed -> {
                    Supplier<LocalDate> date = typed.date("date");
                    Supplier<@Nullable DocumentId> document = typed.optional("document", DocumentId::of);
                    return change -> register.publish(site, date.get(), document.get(), typed.text("summary"), change);
                });
    }

    AsbestosForm acknowledge(SiteCode site, RegisterVersion version) {
        return new AsbestosForm(
                "Record an acknowledgement",
                "Version %d of the register: %s".formatted(version.number(), version.summary()),
                List.of(
                        Input.select("contractor", "Contractor", null, choices.contractors()),
                        Input.text("person", "Person", "Who took note for the contractor"),
                        Input.version()),
                Typed.empty().with("version", version.number()),
                typed -> {
                    Supplier<ContractorId> contractor = typed.required("contractor", ContractorId::new);
                    return change -> register.acknowledge(
                            site, Math.toIntExact(typed.version()), contractor.get(), typed.text("person"), change);
                });
    }
}
