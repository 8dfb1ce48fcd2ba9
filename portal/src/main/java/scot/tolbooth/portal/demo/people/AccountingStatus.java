package scot.tolbooth.portal.demo.people;

/** What an Accounting-Request says (RFC 2866 section 5.1). */
enum AccountingStatus {
    START(1),
    STOP(2),
    INTERIM(3),
    ON(7),
    OFF(8);

    private final int number;

    AccountingStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
