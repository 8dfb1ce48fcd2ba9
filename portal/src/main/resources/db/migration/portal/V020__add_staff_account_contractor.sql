-- For whom a contractor's account works: the identifier of a contractor in the inventory.
ALTER TABLE portal.staff_account ADD COLUMN contractor text;
ALTER TABLE portal.staff_account ADD CONSTRAINT staff_account_contractor_check
    CHECK ((role = 'contractor') = (contractor IS NOT NULL));
