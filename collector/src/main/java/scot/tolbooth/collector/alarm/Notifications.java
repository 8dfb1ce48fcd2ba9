package scot.tolbooth.collector.alarm;

/** Takes what is to be told and keeps at it until it is: whoever has an outbox answers. */
public interface Notifications {

    /**
     * Takes it for good: once it returns, the notification survives a crash. One with a key that was taken before is
     * passed over.
     */
    void hand(Notification notification);
}
