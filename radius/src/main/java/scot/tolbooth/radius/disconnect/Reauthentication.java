package scot.tolbooth.radius.disconnect;

import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/** Has a NAS ask again about a device that it was told to send to the portal (Cisco central web authentication). */
public interface Reauthentication {

    /** Tells the NAS to, and waits for what its new Access-Request comes to. */
    Result ask(NasName nas, MacAddress device);

    /**
     * What came of it.
     *
     * @param words for an engineer, a whole sentence
     */
    record Result(boolean letIn, String words) {}
}
