-- Which topics and languages a lexicon knows; an error with line and column where the text is none.
select nps_lexicon_topics(rules) as topics, nps_lexicon_languages(rules) as languages
from (select $1::text::nps_lexicon as rules) as lexicon
