package scot.tolbooth.portal.hotspot;

/** How far a hand-over is that waits for the NAS. */
public enum Progress {
    /** The NAS has not come for it yet. */
    AWAITED,
    /** The NAS let the device in. */
    OPENED,
    /** The NAS did not come for it in time, or there is none. */
    OVER
}
