package scot.tolbooth.radius.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.registrant.GroupName;

/** What an Access-Accept carries: as the rules have it, in the words of the NAS's vendor. */
public final class AcceptPolicy {

    private final StoredPolicies policies;
    private final Places places;
    private final ClassToken classToken;

    AcceptPolicy(StoredPolicies policies, Places places, ClassToken classToken) {
        this.policies = policies;
        this.places = places;
        this.classToken = classToken;
    }

    /**
     * What holds for a request. A site that is not in memory yet is looked up.
     *
     * @param until when the person must be offline again, whatever the rules say; absent where they need not
     */
    public Settled settle(@Nullable SiteCode site, @Nullable GroupName group, Instant at, @Nullable Instant until) {
        Place place = site == null ? null : places.find(site).orElse(null);
        return policies.book().settle(new Circumstances(place, group, at, until));
    }

    /** The same without ever waiting for the database; right where the site {@link #isInMemory is in memory}. */
    public Settled settleFromMemory(
            @Nullable SiteCode site, @Nullable GroupName group, Instant at, @Nullable Instant until) {
        Place place = site == null ? null : places.known(site).orElse(null);
        return policies.book().settle(new Circumstances(place, group, at, until));
    }

    /** Whether nothing about a request there has to be looked up. */
    public boolean isInMemory(@Nullable SiteCode site) {
        return site == null || places.known(site).isPresent();
    }

    /**
     * The attributes of the Accept that lets the registrant in.
     *
     * @param usedOctets what they used already today, where {@link Settled#asksForUse()}
     */
    public List<Attribute> attributes(Settled settled, NasVendor vendor, UUID registrant, long usedOctets) {
        List<Attribute> attributes = new ArrayList<>();
        for (CarriedAttribute carried : AcceptWriter.write(settled, vendor, usedOctets)) {
            attributes.add(carried.attribute());
        }
        attributes.add(new Attribute(AttributeType.CLASS, classToken.of(registrant)));
        return attributes;
    }
}
