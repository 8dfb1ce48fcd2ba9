package scot.tolbooth.radius.nas;

import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.audit.Change;

/** Which NAS client presents which certificate over RadSec. */
public interface NasCertificates {

    Optional<CertificateName> of(NasName name);

    /** Every NAS client that may come over RadSec. */
    Map<CertificateName, NasName> all();

    /**
     * Names the certificate of a NAS client, in place of the one that it had.
     *
     * @throws IllegalArgumentException where it is that of another
     */
    void put(NasName name, CertificateName certificate, Change change);

    /** Says whether there was one. */
    boolean remove(NasName name, Change change);
}
