select
    score,
    case when score <= 6 then 'detractor' when score <= 8 then 'passive' else 'promoter' end as class,
    count(answer_id) as answers,
    round(100.0 * count(answer_id) / (select count(*) from survey.answers), 1) as percent
from generate_series(0, 10) as score
left join survey.answers using (score)
group by score
order by score
