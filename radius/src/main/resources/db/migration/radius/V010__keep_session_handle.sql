-- By what a NAS knows an open session, in its own spelling: for Disconnect and CoA (RFC 5176 section 3). Personal data;
-- gone once the NAS has reported the end.
ALTER TABLE radius.session
    ADD COLUMN user_name          text,
    ADD COLUMN calling_station_id text,
    ADD COLUMN framed_address     text,
    ADD COLUMN audit_session_id   text;
