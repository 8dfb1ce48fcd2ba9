package scot.tolbooth.portal.hotspot;

import scot.tolbooth.radius.grant.IssuedGrant;

/** What a verified resident is given to pass the NAS; nothing is made before it is asked for. */
public interface Pass {

    /** A one-time RADIUS credential. */
    IssuedGrant grant();

    /** What a NAS without RADIUS is to be told. */
    Allowance allowance();
}
