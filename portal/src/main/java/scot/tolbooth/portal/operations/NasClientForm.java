package scot.tolbooth.portal.operations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** A NAS client as somebody typed it. Secrets go in and never come back. */
public record NasClientForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String site,
        @Nullable String vendor,
        @Nullable String coa_port,
        @Nullable String require_message_authenticator,
        @Nullable String secret,
        @Nullable String coa_secret,
        @Nullable Long version) {

    static NasClientForm empty() {
        return new NasClientForm("", "", "", NasVendor.GENERIC.word(), "", "true", null, null, 0L);
    }

    static NasClientForm of(NasClient client) {
        return new NasClientForm(
                client.name().value(),
                client.address().toString(),
                Objects.toString(client.site(), ""),
                client.vendor().word(),
                Objects.toString(client.coaPort(), ""),
                client.requireMessageAuthenticator() ? "true" : null,
                null,
                null,
                client.version());
    }

    boolean isNew() {
        return version == null || version == 0;
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable NasClient read(FormProblems problems) {
        NasName readName = problems.required("name", text(name), NasName::new);
        CidrBlock readAddress = problems.required("address", text(address), CidrBlock::of);
        SiteCode readSite = problems.optional("site", text(site), SiteCode::new);
        NasVendor readVendor = problems.required("vendor", text(vendor), NasVendor::of);
        Integer readPort = problems.optional("coa_port", text(coa_port), NasClientForm::port);
        if (isNew() && secretOrNull() == null) {
            problems.add("secret", "must be given for a new NAS client");
        }
        if (readName == null || readAddress == null || readVendor == null || !problems.isEmpty()) {
            return null;
        }
        return new NasClient(
                readName,
                readAddress,
                readSite,
                readVendor,
                readPort,
                require_message_authenticator != null,
                version == null ? 0 : version);
    }

    @Nullable String secretOrNull() {
        return secret == null || secret.isEmpty() ? null : secret;
    }

    @Nullable String coaSecretOrNull() {
        return coa_secret == null || coa_secret.isEmpty() ? null : coa_secret;
    }

    /** Keeps the secrets out of messages. */
    @Override
    public String toString() {
        return "NasClientForm[" + name + "]";
    }

    private static Integer port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("must be between 1 and 65535");
        }
        return Integer.valueOf(text);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
