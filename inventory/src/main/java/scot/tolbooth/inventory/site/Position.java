package scot.tolbooth.inventory.site;

/** A point on the map: WGS 84, degrees. */
public record Position(double latitude, double longitude) {

    public Position {
        requireLatitude(latitude);
        requireLongitude(longitude);
    }

    public static double requireLatitude(double degrees) {
        return requireWithin(degrees, 90, "must be a latitude between -90 and 90 degrees");
    }

    public static double requireLongitude(double degrees) {
        return requireWithin(degrees, 180, "must be a longitude between -180 and 180 degrees");
    }

    private static double requireWithin(double degrees, double bound, String rule) {
        if (!(Math.abs(degrees) <= bound)) {
            throw new IllegalArgumentException(rule);
        }
        return degrees;
    }
}
