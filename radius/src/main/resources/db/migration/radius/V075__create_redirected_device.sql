-- A device that its NAS was told to send to the portal (Cisco central web authentication), for the hour in which it may
-- sign in there. By this the NAS can be asked to ask again.
CREATE TABLE radius.redirected_device (
    -- Keyed digest of what stands in the address that the device is sent to.
    ticket           text PRIMARY KEY,
    at               timestamptz NOT NULL,
    -- Keyed fingerprint of the address.
    device           text NOT NULL,
    nas              text NOT NULL,
    source           text NOT NULL,
    nas_identifier   text NOT NULL,
    -- The address in the NAS's spelling, sealed.
    station          text NOT NULL,
    ssid             text,
    audit_session_id text
);

CREATE INDEX redirected_device_by_device ON radius.redirected_device (nas, device, at DESC);
CREATE INDEX redirected_device_by_time ON radius.redirected_device (at);
