-- What many learners' answers say of each question, in DuckDB: the figures of `docker-learn progress items`, for more answers than it wants to hold.
-- docker-learn progress items class/ --answers answers.csv && duckdb < items.sql
-- One row of answers.csv is one answer. Only a learner's first answer to a question counts, and none that learners judge themselves.
WITH
first_answers AS (
  SELECT learner, question, kind, coalesce(level, '') AS level, correct, chosen, seconds, confidence
  FROM read_csv('answers.csv', header = true, all_varchar = false, types = {'level': 'VARCHAR', 'chosen': 'VARCHAR', 'confidence': 'VARCHAR'})
  WHERE "first" = 1 AND kind <> 'open'
),
shares AS (
  SELECT question, any_value(kind) AS kind, any_value(level) AS level, count(*) AS answered, avg(correct) AS correct
  FROM first_answers GROUP BY question
),
levels AS (SELECT level, avg(correct) AS usual FROM shares GROUP BY level),
-- By how much an answer is better than what its question usually gets.
above AS (SELECT a.*, a.correct - s.correct AS above FROM first_answers a JOIN shares s USING (question)),
learners AS (SELECT learner, sum(above) AS above, count(*) AS answers FROM above GROUP BY learner),
-- The learner's other answers, and how far they can be trusted: ten of them count for half.
rests AS (
  SELECT a.*,
    CASE WHEN l.answers = 1 THEN 0 ELSE (l.above - a.above) / (l.answers - 1) END AS ability,
    (l.answers - 1) / (l.answers - 1 + 10.0) AS weight
  FROM above a JOIN learners l USING (learner)
),
middles AS (
  SELECT question, sum(weight) AS w, sum(weight * weight) AS ww,
    sum(weight * correct) / nullif(sum(weight), 0) AS x, sum(weight * ability) / nullif(sum(weight), 0) AS y,
    avg(ability) AS ability, quantile_disc(seconds, 0.5) AS seconds,
    count(*) FILTER (WHERE confidence = 'sure') AS sure_answers,
    count(*) FILTER (WHERE confidence = 'sure' AND correct = 0) AS sure_wrong
  FROM rests GROUP BY question
),
correlations AS (
  SELECT question,
    CASE WHEN any_value(w) * any_value(w) / nullif(any_value(ww), 0) < 8 THEN NULL
    ELSE sum(weight * (correct - x) * (r.ability - y))
      / nullif(sqrt(sum(weight * (correct - x) ** 2) * sum(weight * (r.ability - y) ** 2)), 0) END AS discrimination
  FROM rests r JOIN middles m USING (question) GROUP BY question
),
options AS (
  SELECT question, correct, unnest(string_split(chosen, '+')) AS option
  FROM first_answers WHERE coalesce(chosen, '') <> ''
),
wrong_options AS (
  SELECT o.question, o.option, count(*) AS times
  FROM options o
  WHERE o.correct = 0 AND NOT EXISTS (
    SELECT 1 FROM options r WHERE r.question = o.question AND r.option = o.option AND r.correct = 1
  )
  GROUP BY o.question, o.option
),
lures AS (
  SELECT question, arg_max(option, (times, -ascii(option))) AS wrong_option, max(times) AS times
  FROM wrong_options GROUP BY question
)
SELECT s.question, s.kind, s.level, s.answered, s.correct AS "right",
  least(1, greatest(0, l.usual + m.ability)) AS expected,
  c.discrimination, u.wrong_option, u.times / s.answered AS wrong_share,
  m.sure_answers, m.sure_wrong, m.seconds
FROM shares s
JOIN levels l USING (level)
JOIN middles m USING (question)
JOIN correlations c USING (question)
LEFT JOIN lures u USING (question)
ORDER BY c.discrimination NULLS LAST, s.question;
