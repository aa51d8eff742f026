//! `survey.response_rate`: who answered of those who were asked.

use super::{assert_same, rows, survey};

#[test]
fn replies_count_in_the_week_in_which_their_invitations_were_sent() {
    let database = survey("views_responses");
    database.run("update survey.settings set smallest_group = 1");
    assert_same(
        &database,
        "select unit_code, unit_name, unit_kind, monday, withheld, invited, answered, round(response_rate::numeric, 6), still_open
         from survey.response_rate",
        "select root.code, root.name, root.kind, monday, false, count(*), count(answer_id), round(1.0 * count(answer_id) / count(*), 6),
                count(*) filter (where answer_id is null and invitation.customer_id is not null and expires_at > now())
         from member
         join survey.units as root on root.unit_id = root_id
         join survey.units as part on part.unit_id = member.unit_id
         join survey.visits as visit on visit.unit_id = member.unit_id
         join survey.invitations as invitation using (visit_id)
         left join survey.answers using (invitation_id)
         where date_trunc('week', sent_at at time zone part.time_zone)::date = monday
         group by root.unit_id, monday",
    );
}

/// The rate rises when one who was invited answers, and does not when somebody else does.
#[test]
fn feedback_that_nobody_asked_for_is_no_response() {
    let database = survey("views_unasked");
    let rate = "select sum(invited), sum(answered), sum(still_open) from survey.response_rate where unit_code = 'care'";
    let mut client = database.client();
    let before = rows(&mut client, rate);
    database.run("select survey.record_feedback('kamppi', 10)");
    assert_eq!(rows(&mut client, rate), before);
    database.run("select survey.record_answer(token, 10) from survey.invitations left join survey.answers using (invitation_id)
         where sent_at is not null and answer_id is null and expires_at > now() and customer_id is not null limit 1",
    );
    let moved = "select sum(answered)::bigint, sum(still_open)::bigint from survey.response_rate where unit_code = 'care'";
    let [_, answered, open] = before[0].split('|').collect::<Vec<_>>()[..] else {
        panic!("{before:?}")
    };
    let expected = format!(
        "{}|{}",
        answered.parse::<i64>().expect("a count") + 1,
        open.parse::<i64>().expect("a count") - 1
    );
    assert_eq!(rows(&mut client, moved), [expected]);
}
