package scot.tolbooth.radius.registrant;

import java.util.List;
import java.util.UUID;

/** What registrants agreed to. */
public interface Consents {

    /** Every consent of a registrant, the first one first. */
    List<Consent> of(UUID registrant);
}
