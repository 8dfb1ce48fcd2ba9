package scot.tolbooth.portal.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;

/**
 * A resident's way through the pages, kept by the portal so that neither cookies nor the browser need to last. Personal
 * data.
 *
 * @param token stands in every address of the journey and is all that protects it
 * @param arrival what the NAS sent last; absent for {@link Purpose#ACCOUNT}
 * @param arrived when it did
 * @param device keyed digest of what the limits count as one device
 * @param registrant absent until verified, and where nothing is kept of the contact
 * @param wrongCodes tried since the last code was sent
 * @param handOvers tried since the NAS last had a fresh arrival or the resident asked again; one more than are tried
 *     where the end of the last is not to be counted any more
 */
public record Journey(
        UUID id,
        Purpose purpose,
        String token,
        Language language,
        Stage stage,
        @Nullable Arrival arrival,
        @Nullable Instant arrived,
        @Nullable String device,
        @Nullable Contact contact,
        @Nullable UUID registrant,
        int wrongCodes,
        int handOvers,
        Instant started,
        Instant expires) {

    /** How far a journey has come. */
    public enum Stage {
        CONTACT,
        CODE,
        VERIFIED,
        ONLINE
    }

    /** Where the journey's pages are. */
    public String base() {
        return "/" + purpose.word() + "/" + token;
    }

    public boolean isVerified() {
        return stage == Stage.VERIFIED || stage == Stage.ONLINE;
    }

    Journey speaking(Language chosen) {
        return new Journey(
                id,
                purpose,
                token,
                chosen,
                stage,
                arrival,
                arrived,
                device,
                contact,
                registrant,
                wrongCodes,
                handOvers,
                started,
                expires);
    }

    /** The NAS sent the resident again; only a journey that is still to be verified gets more time by that. */
    Journey arrivedAgain(Arrival latest, Instant now, Instant laterExpiry) {
        Stage next = latest.stage() == Arrival.Stage.ONLINE && isVerified()
                ? Stage.ONLINE
                : stage == Stage.ONLINE ? Stage.VERIFIED : stage;
        return new Journey(
                id,
                purpose,
                token,
                language,
                next,
                latest,
                now,
                device,
                contact,
                registrant,
                wrongCodes,
                stage == Stage.ONLINE ? 0 : handOvers,
                started,
                isVerified() ? expires : laterExpiry);
    }

    Journey codeSentTo(Contact recipient) {
        return new Journey(
                id,
                purpose,
                token,
                language,
                Stage.CODE,
                arrival,
                arrived,
                device,
                recipient,
                null,
                0,
                handOvers,
                started,
                expires);
    }

    Journey verifiedAs(@Nullable UUID person) {
        return new Journey(
                id,
                purpose,
                token,
                language,
                Stage.VERIFIED,
                arrival,
                arrived,
                device,
                contact,
                person,
                0,
                0,
                started,
                expires);
    }

    /** By a card: whatever contact was typed before is not needed. */
    Journey letInAs(UUID person) {
        return new Journey(
                id,
                purpose,
                token,
                language,
                Stage.VERIFIED,
                arrival,
                arrived,
                device,
                null,
                person,
                0,
                0,
                started,
                expires);
    }

    /** The NAS said that it let the device in. */
    Journey online() {
        return new Journey(
                id,
                purpose,
                token,
                language,
                Stage.ONLINE,
                arrival,
                arrived,
                device,
                contact,
                registrant,
                wrongCodes,
                0,
                started,
                expires);
    }

    Journey withHandOvers(int count) {
        return new Journey(
                id,
                purpose,
                token,
                language,
                stage,
                arrival,
                arrived,
                device,
                contact,
                registrant,
                wrongCodes,
                count,
                started,
                expires);
    }

    /** Its pages are open until then at the latest. */
    Journey endingBy(Instant end) {
        return new Journey(
                id,
                purpose,
                token,
                language,
                stage,
                arrival,
                arrived,
                device,
                contact,
                registrant,
                wrongCodes,
                handOvers,
                started,
                end.isBefore(expires) ? end : expires);
    }

    @Override
    public String toString() {
        return "journey " + id;
    }
}
