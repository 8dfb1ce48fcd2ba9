package scot.tolbooth.portal.signup;

import java.util.Optional;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.registrant.TermsOfUse;

/** Asks whoever agreed to an earlier version of the terms of use whether they agree to the one that holds now. */
public class RenewedTerms {

    private final Registrants registrants;
    private final TermsOfUse terms;

    RenewedTerms(Registrants registrants, TermsOfUse terms) {
        this.registrants = registrants;
        this.terms = terms;
    }

    /** Whether the terms have changed since the journey's person agreed to them. */
    public boolean areDue(Journey journey) {
        return due(journey).isPresent();
    }

    boolean areDue(Registrant person) {
        return terms.haveChangedSince(person.termsAccepted());
    }

    /** The journey's person agrees to them, in the language in which they read them. */
    void accept(Journey journey) {
        due(journey)
                .ifPresent(person ->
                        registrants.agreed(person.id(), journey.language().code(), terms.termsVersion()));
    }

    private Optional<Registrant> due(Journey journey) {
        return Optional.ofNullable(journey.registrant())
                .flatMap(registrants::find)
                .filter(this::areDue);
    }

    /** Whoever comes back after that has not agreed to them by asking for a code: they could not know what is new. */
    Registrant verified(Contact contact, String language) {
        return registrants
                .find(contact)
                .filter(this::areDue)
                .flatMap(known -> registrants.returned(contact, language))
                .orElseGet(() -> registrants.verified(contact, language, terms.termsVersion()));
    }
}
