package scot.tolbooth.inventory.contact;

import scot.tolbooth.inventory.site.SiteCode;

/**
 * A person or office to be asked about a site.
 *
 * @param version counts the changes
 */
public record SiteContact(ContactId id, SiteCode site, ContactDetails details, long version) {

    public SiteContact with(ContactDetails newDetails) {
        return new SiteContact(id, site, newDetails, version);
    }

    public SiteContact withVersion(long newVersion) {
        return new SiteContact(id, site, details, newVersion);
    }
}
