-- An invitation could not be sent.
select survey.fail_invitation($1, $2::text::uuid, $3, $4)
