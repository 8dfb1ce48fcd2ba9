-- What is kept about people, of whom, why and how long: read by the data map. Settings stand in braces with their default.
COMMENT ON TABLE collector.access_point_state IS 'not personal';
COMMENT ON COLUMN collector.alarm.acknowledged_by IS
    'personal: staff; who works at it; as long as the alarm';
COMMENT ON COLUMN collector.alarm.assigned_to IS
    'personal: staff; who works at it; as long as the alarm';
COMMENT ON COLUMN collector.alarm_event.made_by IS
    'personal: staff; who did what about it; as long as the alarm';
COMMENT ON COLUMN collector.alarm_route.address IS
    'personal: staff; where news of alarms is sent; until somebody removes the route';
COMMENT ON TABLE collector.alarm_telling IS 'not personal';
COMMENT ON TABLE collector.device_ping IS 'not personal';
COMMENT ON TABLE collector.device_state IS 'not personal';
COMMENT ON COLUMN collector.discovery_proposal.decided_by IS
    'personal: staff; who answers for what was decided or recorded; until the proposal is removed';
COMMENT ON COLUMN collector.discovery_run.asked_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the search is listed';
COMMENT ON TABLE collector.five_minute_sample IS 'not personal';
COMMENT ON TABLE collector.hourly_sample IS 'not personal';
COMMENT ON TABLE collector.latest_reading IS 'not personal';
COMMENT ON TABLE collector.lldp_link IS 'not personal';
COMMENT ON COLUMN collector.maintenance_schedule.made_by IS
    'personal: staff; who answers for what was decided or recorded; until somebody removes it';
COMMENT ON TABLE collector.maintenance_skip IS 'not personal';
COMMENT ON COLUMN collector.maintenance_window.made_by IS
    'personal: staff; who answers for what was decided or recorded; until somebody removes it';
COMMENT ON TABLE collector.ping_standing IS 'not personal';
COMMENT ON TABLE collector.raw_sample IS 'not personal';
COMMENT ON COLUMN collector.refused_parent.by IS
    'personal: staff; who answers for what was decided or recorded; as long as the device';
COMMENT ON COLUMN collector.retired_access_point.retired_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the record of the access point';
COMMENT ON COLUMN collector.retired_access_point.restored_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the record of the access point';
COMMENT ON TABLE collector.roll_up IS 'not personal';
COMMENT ON TABLE collector.series IS 'not personal';
COMMENT ON TABLE collector.series_field IS 'not personal';
COMMENT ON TABLE collector.shedlock IS 'not personal';
COMMENT ON TABLE collector.state_change IS 'not personal';
COMMENT ON TABLE collector.unwatched IS 'not personal';
COMMENT ON TABLE collector.watch IS 'not personal';
