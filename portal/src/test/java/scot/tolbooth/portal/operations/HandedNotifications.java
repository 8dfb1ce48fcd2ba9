package scot.tolbooth.portal.operations;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import scot.tolbooth.collector.alarm.Notification;
import scot.tolbooth.collector.alarm.Notifications;

/** Keeps what was to be told. */
class HandedNotifications implements Notifications {

    final List<Notification> all = new CopyOnWriteArrayList<>();

    @Override
    public void hand(Notification notification) {
        all.add(notification);
    }
}
