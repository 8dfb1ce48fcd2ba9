package scot.tolbooth.collector.snmp;

/** What a manager asks an agent (RFC 3416 section 3). */
enum Question {
    GET(0xA0),
    GETNEXT(0xA1),
    GETBULK(0xA5);

    private final int tag;

    Question(int tag) {
        this.tag = tag;
    }

    /** Its tag on the wire; SNMP4J numbers its types alike, as octets with sign. */
    int tag() {
        return tag;
    }
}
