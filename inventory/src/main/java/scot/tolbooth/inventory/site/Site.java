package scot.tolbooth.inventory.site;

import org.jspecify.annotations.Nullable;

/**
 * A place with public Wi-Fi or a WAN connection.
 *
 * @param uprn the Unique Property Reference Number, 1 to 12 digits
 * @param published whether the public may see it; see {@link #isPublic()}
 * @param openingHours in OpenStreetMap syntax
 * @param archived whether it is no longer in use, and kept for its history only
 * @param version counts the changes; 0 for a site that is not stored yet
 */
public record Site(
        SiteCode code,
        String name,
        SiteKind kind,
        @Nullable String town,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String uprn,
        Position position,
        boolean published,
        @Nullable String openingHours,
        @Nullable String owner,
        @Nullable String note,
        boolean archived,
        long version) {

    public Site {
        name = name.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("name must be 1 to 120 characters");
        }
        if (uprn != null && !uprn.matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("uprn must be 1 to 12 digits");
        }
    }

    /** A site in use. */
    public Site(
            SiteCode code,
            String name,
            SiteKind kind,
            @Nullable String town,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String uprn,
            Position position,
            boolean published,
            @Nullable String openingHours,
            @Nullable String owner,
            @Nullable String note,
            long version) {
        this(
                code,
                name,
                kind,
                town,
                address,
                postcode,
                uprn,
                position,
                published,
                openingHours,
                owner,
                note,
                false,
                version);
    }

    /** Whether it appears anywhere public: published, in use, and of a kind that may be. */
    public boolean isPublic() {
        return published && !archived && kind.isPublishable();
    }

    public Site withVersion(long newVersion) {
        return with(archived, newVersion);
    }

    /** The same site in use or out of it. */
    public Site withArchived(boolean nowArchived) {
        return with(nowArchived, version);
    }

    private Site with(boolean newArchived, long newVersion) {
        return new Site(
                code,
                name,
                kind,
                town,
                address,
                postcode,
                uprn,
                position,
                published,
                openingHours,
                owner,
                note,
                newArchived,
                newVersion);
    }
}
