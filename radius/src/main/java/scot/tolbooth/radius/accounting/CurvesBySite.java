package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The curve of each site, and under the empty text that of all together, in which a person at two sites is one.
 *
 * @param curves by the code of the site
 */
record CurvesBySite(Map<String, UserCurve> curves) {

    static CurvesBySite of(List<Stay> stays) {
        Map<String, List<Stay>> bySite = new TreeMap<>();
        for (Stay stay : stays) {
            if (stay.site() != null) {
                bySite.computeIfAbsent(stay.site(), site -> new ArrayList<>()).add(stay);
            }
        }
        bySite.put("", stays);
        Map<String, UserCurve> curves = new TreeMap<>();
        bySite.forEach((site, own) -> curves.put(site, UserCurve.of(own)));
        return new CurvesBySite(curves);
    }

    /** Where nobody was online is missing. */
    Map<String, Peak> peaks(Instant from, Instant to) {
        Map<String, Peak> peaks = new TreeMap<>();
        curves.forEach((site, curve) -> curve.peak(from, to).ifPresent(peak -> peaks.put(site, peak)));
        return peaks;
    }
}
