package scot.tolbooth.portal.account;

import static scot.tolbooth.portal.account.AccountEntrance.BY_THE_REGISTRANT;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.portal.openid.ComingBack;
import scot.tolbooth.portal.openid.Errand;
import scot.tolbooth.portal.openid.Identity;
import scot.tolbooth.portal.openid.RelyingParty;
import scot.tolbooth.portal.openid.ResidentProvider;
import scot.tolbooth.portal.openid.Returned;
import scot.tolbooth.portal.openid.Trouble;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.Journeys;
import scot.tolbooth.portal.signup.Purpose;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.IdentityKey;
import scot.tolbooth.radius.registrant.IdentityLinks;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * Takes people to their data by an identity provider. Whoever comes back gets a journey of their own, whatever browser they
 * left from, and says in it that they are meant: so nobody gets into anybody's pages, or gets their own account linked to
 * them, by an address that somebody else sent (RFC 6749 section 10.12).
 */
class OpenIdSignIn {

    private static final String SIGN_IN = "sign-in";
    private static final String LINK = "link";

    private final ResidentProvider provider;
    private final Journeys journeys;
    private final Registrants registrants;
    private final IdentityLinks links;
    private final JdbcOpenIdAnswers answers;
    private final ReturnLimit limit;

    OpenIdSignIn(
            ResidentProvider provider,
            Journeys journeys,
            Registrants registrants,
            IdentityLinks links,
            JdbcOpenIdAnswers answers,
            ReturnLimit limit) {
        this.provider = provider;
        this.journeys = journeys;
        this.registrants = registrants;
        this.links = links;
        this.answers = answers;
        this.limit = limit;
    }

    /** Where somebody who came back goes on. */
    sealed interface Next {

        /** They are asked whether they are meant. */
        record Confirm(Journey journey) implements Next {}

        /**
         * They are not let in.
         *
         * @param language in which they left; absent where it is not known
         */
        record Stop(Trouble trouble, @Nullable Language language) implements Next {}
    }

    /** The provider; where there is none, neither is the page. */
    RelyingParty party() {
        return provider.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Where to sign in; empty while the provider is away. */
    Optional<URI> toSignIn(Language language) {
        return party().away(new Errand(SIGN_IN, "", language.code()));
    }

    /** Where to sign in with what will be linked; empty while the provider is away. */
    Optional<URI> toLink(Journey journey) {
        return party().away(new Errand(
                LINK, journey.id().toString(), journey.language().code()));
    }

    /**
     * Takes back whoever comes from the provider.
     *
     * @param address of the browser, for the limits only
     */
    Next back(ComingBack coming, String address) {
        RelyingParty party = party();
        if (!limit.allows(address)) {
            return stop(Trouble.LIMITED, null);
        }
        Returned returned = party.back(coming);
        if (returned instanceof Returned.Failed failed) {
            Errand errand = failed.errand();
            return new Next.Stop(failed.trouble(), errand == null ? null : language(errand));
        }
        Returned.SignedIn signedIn = (Returned.SignedIn) returned;
        Language language = language(signedIn.errand());
        return signedIn.errand().purpose().equals(LINK)
                ? link(signedIn, language, address)
                : signIn(signedIn.identity(), language, address);
    }

    private Next signIn(Identity identity, Language language, String address) {
        IdentityKey key = key(identity);
        return links.registrant(key)
                .or(() -> byContact(identity))
                .<Next>map(registrant -> confirm(false, key, registrant, identity, language, address))
                .orElseGet(() -> stop(Trouble.UNKNOWN, language));
    }

    private Next link(Returned.SignedIn signedIn, Language language, String address) {
        Optional<UUID> registrant = journeys.find(
                        UUID.fromString(signedIn.errand().about()))
                .filter(journey -> journey.purpose() == Purpose.ACCOUNT && journey.isVerified())
                .map(Journey::registrant);
        if (registrant.isEmpty()) {
            return stop(Trouble.OVER, language);
        }
        IdentityKey key = key(signedIn.identity());
        boolean isAnothers = links.registrant(key)
                .filter(owner -> !owner.equals(registrant.get()))
                .isPresent();
        return isAnothers
                ? stop(Trouble.TAKEN, language)
                : confirm(true, key, registrant.get(), signedIn.identity(), language, address);
    }

    private Next confirm(
            boolean linking, IdentityKey key, UUID registrant, Identity identity, Language language, String address) {
        Journey journey = journeys.toAccount(language, address);
        answers.add(journey.id(), new OpenIdAnswer(linking, key, registrant, identity.token()));
        return new Next.Confirm(journey);
    }

    /** What was answered about the journey. */
    Optional<OpenIdAnswer> answer(Journey journey) {
        return answers.of(journey.id());
    }

    /**
     * They are meant: lets them in, once.
     *
     * @return why not; empty where they are in
     */
    Optional<Trouble> confirm(Journey journey, OpenIdAnswer answer) {
        if (!answers.confirm(journey.id())) {
            return Optional.empty();
        }
        if (answer.isLinking() && !links.link(answer.registrant(), answer.identity(), BY_THE_REGISTRANT)) {
            provider.count(Trouble.TAKEN);
            return Optional.of(Trouble.TAKEN);
        }
        links.used(answer.identity());
        journeys.identify(journey, answer.registrant());
        return Optional.empty();
    }

    /** A contact that the provider verified is as good as a code that was sent there. */
    private Optional<UUID> byContact(Identity identity) {
        return Stream.of(contact(ContactKind.EMAIL, identity.email()), contact(ContactKind.MOBILE, identity.phone()))
                .flatMap(Optional::stream)
                .flatMap(contact -> registrants.find(contact).stream())
                .map(Registrant::id)
                .findFirst();
    }

    private static Optional<Contact> contact(ContactKind kind, @Nullable String said) {
        try {
            return Optional.ofNullable(said).map(value -> new Contact(kind, value));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private Next stop(Trouble trouble, @Nullable Language language) {
        provider.count(trouble);
        return new Next.Stop(trouble, language);
    }

    private IdentityKey key(Identity identity) {
        return links.key(identity.issuer(), identity.subject());
    }

    private static Language language(Errand errand) {
        return Language.of(errand.language()).orElse(Language.ENGLISH);
    }
}
