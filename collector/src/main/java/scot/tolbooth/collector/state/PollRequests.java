package scot.tolbooth.collector.state;

import scot.tolbooth.inventory.device.DeviceName;

/** Has devices polled out of turn, because something must be known now. */
public interface PollRequests {

    /** Polls it at once, or once more when the poll that runs has ended. A name that is not known is passed over. */
    void askNow(DeviceName device);
}
