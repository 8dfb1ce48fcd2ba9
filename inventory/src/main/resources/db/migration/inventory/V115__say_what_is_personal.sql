-- What is kept about people, of whom, why and how long: read by the data map. Settings stand in braces with their default.
COMMENT ON TABLE inventory.access_constraint IS 'not personal';
COMMENT ON TABLE inventory.accreditation IS 'not personal';
COMMENT ON COLUMN inventory.asbestos_acknowledgement.person IS
    'personal: contractors'' people; proof that the register was read before work (Control of Asbestos Regulations 2012, regulation 4); as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_basis.person IS
    'personal: contractors'' people; who judged, and whether they may (HSG264); as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_basis.qualification IS
    'personal: contractors'' people; who judged, and whether they may (HSG264); as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_clearance.analyst IS
    'personal: contractors'' people; who certified the area for reoccupation (HSG248); as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_clearance.appointed_by IS
    'personal: contractors'' people; who certified the area for reoccupation (HSG248); as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON TABLE inventory.asbestos_item IS 'not personal';
COMMENT ON TABLE inventory.asbestos_no_access IS 'not personal';
COMMENT ON COLUMN inventory.asbestos_outcome.person IS
    'personal: contractors'' people; who judged and who removed, and whether they may; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_outcome.qualification IS
    'personal: contractors'' people; who judged and who removed, and whether they may; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_outcome.removed_by IS
    'personal: contractors'' people; who judged and who removed, and whether they may; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON TABLE inventory.asbestos_register IS 'not personal';
COMMENT ON COLUMN inventory.asbestos_restriction.owner IS
    'personal: staff; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_restriction.closed_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_sample.analysed_by IS
    'personal: contractors'' people; who analysed the sample; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_survey.surveyor IS
    'personal: contractors'' people; who surveyed and who accepted it (HSG264); as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_survey.reviewed_by IS
    'personal: contractors'' people; who surveyed and who accepted it (HSG264); as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.asbestos_survey.reviewer_qualification IS
    'personal: contractors'' people; who surveyed and who accepted it (HSG264); as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON TABLE inventory.asbestos_survey_area IS 'not personal';
COMMENT ON TABLE inventory.asbestos_work_area IS 'not personal';
COMMENT ON COLUMN inventory.assessment.assessed_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON TABLE inventory.assignment IS 'not personal';
COMMENT ON COLUMN inventory.audit_entry.changed_by IS
    'personal: staff, and whoever a changed record was about; who changed what, and from what; {tolbooth.radius.retention.audit:730d} after it was written';
COMMENT ON COLUMN inventory.audit_entry.before IS
    'personal: staff, and whoever a changed record was about; who changed what, and from what; {tolbooth.radius.retention.audit:730d} after it was written';
COMMENT ON COLUMN inventory.audit_entry.after IS
    'personal: staff, and whoever a changed record was about; who changed what, and from what; {tolbooth.radius.retention.audit:730d} after it was written';
COMMENT ON COLUMN inventory.blocker.owner IS
    'personal: staff and contractors'' people; who has to act; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON TABLE inventory.circuit IS 'not personal';
COMMENT ON COLUMN inventory.contact.name IS
    'personal: contacts at sites; whom to call about a site; until somebody removes them; valid_until is shown';
COMMENT ON COLUMN inventory.contact.phone IS
    'personal: contacts at sites; whom to call about a site; until somebody removes them; valid_until is shown';
COMMENT ON COLUMN inventory.contact.email IS
    'personal: contacts at sites; whom to call about a site; until somebody removes them; valid_until is shown';
COMMENT ON COLUMN inventory.contractor.name IS
    'personal: contractors'' people; whom to call, and who is sent what; until somebody removes the contractor';
COMMENT ON COLUMN inventory.contractor.email IS
    'personal: contractors'' people; whom to call, and who is sent what; until somebody removes the contractor';
COMMENT ON COLUMN inventory.contractor.phone IS
    'personal: contractors'' people; whom to call, and who is sent what; until somebody removes the contractor';
COMMENT ON COLUMN inventory.contractor.address IS
    'personal: contractors'' people; whom to call, and who is sent what; until somebody removes the contractor';
COMMENT ON TABLE inventory.contractor_terms IS 'not personal';
COMMENT ON TABLE inventory.credential_set IS 'not personal';
COMMENT ON TABLE inventory.custom_field IS 'not personal';
COMMENT ON TABLE inventory.custom_value IS 'not personal';
COMMENT ON COLUMN inventory.deliverable.owner IS
    'personal: staff; who answers for it; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON TABLE inventory.device IS 'not personal';
COMMENT ON COLUMN inventory.document.uploaded_by IS
    'personal: staff and contractors'' people; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.document.reviewed_by IS
    'personal: staff and contractors'' people; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON TABLE inventory.document_content IS 'not personal';
COMMENT ON COLUMN inventory.forecast_change.changed_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.gate_override.given_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.issued_report.issued_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON COLUMN inventory.journal_entry.written_by IS
    'personal: staff; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
COMMENT ON TABLE inventory.milestone IS 'not personal';
COMMENT ON COLUMN inventory.site.owner IS
    'personal: staff; who answers for the site; until somebody changes it';
COMMENT ON COLUMN inventory.visit.booked_by IS
    'personal: staff and contractors'' people; who answers for what was decided or recorded; as long as the programme''s record, which the council''s own schedule ends';
