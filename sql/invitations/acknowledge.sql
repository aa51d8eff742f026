-- An invitation was sent.
select survey.acknowledge_invitation($1, $2::text::uuid)
