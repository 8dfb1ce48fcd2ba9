package scot.tolbooth.portal.load;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;

/**
 * Where people are: 130 sites, of which the busiest has one in nine of them and the least busy one in four hundred, each with
 * a NAS of its own on loopback; a third of all people is behind one controller that serves many sites.
 *
 * @param number 0 is the controller
 */
record Place(int number) {

    static final String SECRET = "a secret of a loaded NAS";
    static final String LOGIN_HOST = "10.5.50.1";

    private static final int SITES = 130;
    private static final double BEHIND_CONTROLLER = 1 / 3.0;

    static List<Place> all() {
        return IntStream.rangeClosed(0, SITES).mapToObj(Place::new).toList();
    }

    /** Where somebody is, drawn by how busy places are. */
    static Place draw(Random random) {
        if (random.nextDouble() < BEHIND_CONTROLLER) {
            return new Place(0);
        }
        double left = random.nextDouble() * BUSY.get(SITES);
        int number = 1;
        while (BUSY.get(number) < left) {
            number++;
        }
        return new Place(number);
    }

    /** How busy the first so many sites are together. */
    private static final List<Double> BUSY = busy();

    private static List<Double> busy() {
        List<Double> sums = new ArrayList<>(List.of(0.0));
        for (int site = 1; site <= SITES; site++) {
            sums.add(sums.get(site - 1) + Math.pow(site, -0.8));
        }
        return List.copyOf(sums);
    }

    NasName nas() {
        return new NasName("load-nas-" + number);
    }

    @Nullable SiteCode site() {
        return number == 0 ? null : new SiteCode(String.format("LOAD-%03d", number));
    }

    InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 66, 0, (byte) (number + 1)});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String redirect(String device) {
        return "/nas/" + nas() + "?link-login-only=http://" + LOGIN_HOST + "/login&link-orig=http://example.com/&mac="
                + device;
    }
}
