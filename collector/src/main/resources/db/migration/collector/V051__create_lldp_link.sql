-- What each device last said it sees by LLDP, taken out of its latest readings; and which parents that it suggests were
-- refused.
CREATE TABLE collector.lldp_link (
    device         text NOT NULL,
    port           text NOT NULL,
    neighbour      text NOT NULL,
    neighbour_port text NOT NULL,
    PRIMARY KEY (device, port, neighbour, neighbour_port)
);

CREATE TABLE collector.refused_parent (
    device   text NOT NULL,
    parent   text NOT NULL,
    recorded text NOT NULL DEFAULT '',
    by       text NOT NULL,
    at       timestamptz NOT NULL,
    why      text,
    PRIMARY KEY (device, parent, recorded)
);
