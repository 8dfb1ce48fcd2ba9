package scot.tolbooth.collector.alarm;

import scot.tolbooth.collector.state.StateSubject;

/**
 * What an alarm is about: at most one is open for each.
 *
 * @param kind such as {@code device}; {@code node} for a process of this service
 * @param subject by which it is known within its kind
 */
public record AlarmKey(AlarmRule rule, String kind, String subject) {

    static AlarmKey of(AlarmRule rule, StateSubject subject) {
        return new AlarmKey(rule, subject.kind().word(), subject.key());
    }
}
