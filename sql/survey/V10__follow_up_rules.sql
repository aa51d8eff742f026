-- Which answers open a case: by their score, by asking to be contacted, or by what they are about.

create table if not exists survey.follow_up_rules (
    rule_id bigint generated always as identity primary key,
    unit_id bigint references survey.units on delete cascade,
    highest_score nps_score,
    asks_contact boolean not null default true,
    topics text[] not null default '{}',
    highest_score_on_topics nps_score not null default 10,
    deadline interval not null default '7 days',
    constraint follow_up_rule_is_one_a_unit unique nulls not distinct (unit_id),
    constraint follow_up_leaves_time check (deadline > interval '0' and deadline <= interval '1 year')
);
comment on table survey.follow_up_rules is
    'Which answers open a case: at a unit with everything below it. Each of score, contact and topic is enough. The nearest unit with a rule decides, and the rule without a unit where no unit has one.';
comment on column survey.follow_up_rules.rule_id is 'Our own key.';
comment on column survey.follow_up_rules.unit_id is 'The unit, with everything below it that has no rule of its own; null for all others.';
comment on column survey.follow_up_rules.highest_score is 'Scores up to this one open a case; null if none does for the score alone.';
comment on column survey.follow_up_rules.asks_contact is 'Whether asking to be contacted opens one at any score.';
comment on column survey.follow_up_rules.topics is 'Answers on any of these topics open one; empty if none does.';
comment on column survey.follow_up_rules.highest_score_on_topics is 'Up to which score they do; 10 for praise too.';
comment on column survey.follow_up_rules.deadline is 'Within what time of the answer the case should be resolved. An answer that is stored later than that opens none.';
comment on constraint follow_up_rule_is_one_a_unit on survey.follow_up_rules is 'A unit has one rule, and there is one for units without any.';
comment on constraint follow_up_leaves_time on survey.follow_up_rules is 'There is some time, and at most a year.';

insert into survey.follow_up_rules (highest_score) values (6) on conflict do nothing;

create or replace function survey.follow_up_rule(unit bigint) returns survey.follow_up_rules
language sql stable
begin atomic
    with recursive above as (
        select unit_id, parent_id, 0 as steps
        from survey.units
        where unit_id = follow_up_rule.unit
        union all
        select parent.unit_id, parent.parent_id, above.steps + 1
        from above
        join survey.units as parent on parent.unit_id = above.parent_id
    ) cycle unit_id set comes_again using path
    select rule.*
    from survey.follow_up_rules as rule
    left join above on above.unit_id = rule.unit_id
    where rule.unit_id is null or above.unit_id is not null
    order by above.steps nulls last
    limit 1;
end;
comment on function survey.follow_up_rule(bigint) is 'The rule that decides at a unit: its own, or that of the nearest unit above, or the one for all others.';

create or replace function survey.open_follow_ups(answers bigint[]) returns void
language sql
begin atomic
    with given as (
        select answer_id, unit_id, answered_at, score, asks_contact
        from survey.answers
        where answer_id = any (open_follow_ups.answers)
    ), deciding as materialized (
        select place.unit_id, rule.highest_score, rule.asks_contact, rule.topics, rule.highest_score_on_topics, rule.deadline
        from (select distinct unit_id from given) as place
        cross join survey.follow_up_rule(place.unit_id) as rule
    )
    insert into survey.follow_ups (answer_id, unit_id, deadline)
    select given.answer_id, given.unit_id, given.answered_at + deciding.deadline
    from given
    join deciding using (unit_id)
    where given.answered_at + deciding.deadline > now()
        and (
            given.score <= deciding.highest_score
            or given.asks_contact and deciding.asks_contact
            or given.score <= deciding.highest_score_on_topics and exists (
                select from survey.answer_topics as about
                where about.answer_id = given.answer_id and about.topic = any (deciding.topics)
            )
        )
    on conflict (answer_id) do nothing;
end;
comment on function survey.open_follow_ups(bigint[]) is 'Opens the cases that these answers call for and that are not open yet.';

create or replace function survey.follow_up_answers() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    calling bigint[];
    asking bigint[];
begin
    if tg_op = 'INSERT' then
        -- What no rule could want is left out first: importing a year of answers costs no more for it.
        select array_agg(answer_id) into calling
        from after
        where answered_at > (select min(now() - deadline) from survey.follow_up_rules)
            and (asks_contact or score <= (select max(highest_score) from survey.follow_up_rules));
    else
        -- Not joins: planned once a session, for the one row of a first statement, they would take hours for many.
        asking := array(select answer_id from after where asks_contact except select answer_id from before where asks_contact);
        calling := array(
            select answer_id
            from (select answer_id, score from after except select answer_id, score from before) as corrected
            union
            select unnest(asking)
        );
        update survey.follow_ups set unit_id = after.unit_id
        from after
        where follow_ups.answer_id = after.answer_id and follow_ups.unit_id <> after.unit_id;
        insert into survey.follow_up_events (follow_up_id, event)
        select follow_up_id, 'reopened'
        from survey.follow_ups
        where answer_id = any (asking) and state = 'resolved'
        for update;
    end if;
    if calling <> '{}' then
        perform survey.open_follow_ups(calling);
    end if;
    return null;
end
$$;
comment on function survey.follow_up_answers() is 'Trigger: answers that call for it open a case, or open it again; and a case moves with its answer.';

create or replace trigger answer_opens_follow_up
    after insert on survey.answers
    referencing new table as after
    for each statement execute function survey.follow_up_answers();
comment on trigger answer_opens_follow_up on survey.answers is 'Answers that call for it open a case.';

create or replace trigger answer_correction_opens_follow_up
    after update on survey.answers
    referencing old table as before new table as after
    for each statement execute function survey.follow_up_answers();
comment on trigger answer_correction_opens_follow_up on survey.answers is 'Another score, or asking to be contacted later, may open a case as well.';

create or replace function survey.follow_up_topics() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    calling bigint[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct answer_id) into calling
        from after
        where topic in (select unnest(topics) from survey.follow_up_rules);
    else
        -- Most updates only follow their answer.
        calling := array(
            select distinct answer_id
            from (select answer_id, topic from after except select answer_id, topic from before) as corrected
            where topic in (select unnest(topics) from survey.follow_up_rules)
        );
    end if;
    if calling <> '{}' then
        perform survey.open_follow_ups(calling);
    end if;
    return null;
end
$$;
comment on function survey.follow_up_topics() is 'Trigger: answers on a topic that calls for it open a case, also when the topic is found later.';

create or replace trigger topic_opens_follow_up
    after insert on survey.answer_topics
    referencing new table as after
    for each statement execute function survey.follow_up_topics();
comment on trigger topic_opens_follow_up on survey.answer_topics is 'Answers on a topic that calls for it open a case.';

create or replace trigger topic_correction_opens_follow_up
    after update on survey.answer_topics
    referencing old table as before new table as after
    for each statement execute function survey.follow_up_topics();
comment on trigger topic_correction_opens_follow_up on survey.answer_topics is 'Another topic may open a case as well.';
