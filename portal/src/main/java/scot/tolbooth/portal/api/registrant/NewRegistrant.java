package scot.tolbooth.portal.api.registrant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Locale;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/** Somebody whom staff registered after checking the contact with them. Personal data. */
@Schema(name = "NewRegistrant")
record NewRegistrant(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                implementation = String.class,
                description = "E-mail address or mobile number",
                example = "name@example.com")
        Contact contact,

        @Schema(defaultValue = "en", description = "BCP 47") String language,

        @Schema(defaultValue = IN_PERSON, description = "Version of the terms of use that they accepted")
        @JsonProperty("terms_accepted")
        String termsAccepted) {

    /** What is recorded where staff took the consent without naming the version of the terms. */
    static final String IN_PERSON = "in person";

    private static final Kind<Contact> CONTACT = Kind.word(NewRegistrant::contact);

    static NewRegistrant read(Fields fields) {
        Field<Contact> contact = contact(fields);
        Field<String> language = fields.optional("language", Kind.word(NewRegistrant::language), "en");
        Field<String> terms = fields.optional("terms_accepted", Kind.text(40), IN_PERSON);
        return fields.build(() -> new NewRegistrant(contact.value(), language.value(), terms.value()));
    }

    static Field<Contact> contact(Fields fields) {
        return fields.withhold("contact").required("contact", CONTACT);
    }

    @Override
    public String toString() {
        return "new registrant";
    }

    private static Contact contact(String text) {
        return new Contact(text.contains("@") ? ContactKind.EMAIL : ContactKind.MOBILE, text);
    }

    private static String language(String text) {
        if (!text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("must be a language tag such as en, gd or pl (BCP 47)");
        }
        return Locale.forLanguageTag(text).toLanguageTag();
    }
}
