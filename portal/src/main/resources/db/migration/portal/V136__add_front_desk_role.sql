ALTER TABLE portal.staff_account DROP CONSTRAINT staff_account_role_check;
ALTER TABLE portal.staff_account ADD CONSTRAINT staff_account_role_check CHECK (
    role IN ('viewer', 'front-desk', 'engineer', 'rollout-manager', 'senior-responsible-owner', 'contractor',
             'administrator'));
